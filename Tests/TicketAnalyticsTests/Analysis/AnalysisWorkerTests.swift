import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite(.timeLimit(.minutes(15)))
struct AnalysisWorkerTests {
    @Test(arguments: TestDatabase.available)
    func everyTicketIsCompletedOnce(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.analyse(StubSource(tickets: 40))
            #expect(try await test.store.count("Tickets", where: "State = 'Complete' AND Attempts = 1") == 40)
            #expect(try await test.store.count("Analyses") == 40)
            #expect(try await test.store.count("TicketSkills") == 40)
            #expect(try await test.store.count("Skills") == 3)
            #expect(try await test.store.count("Workers") == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func severalWorkersShareTheQueue(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(tickets: 60)
            try await test.store.populate(from: source)
            try await withThrowingTaskGroup { group in
                for _ in 1...3 {
                    let worker = try await test.reopened().worker(source, StubExtractor())
                    group.addTask { try await worker.run() }
                }
                try await group.waitForAll()
            }
            #expect(try await test.store.count("Tickets", where: "State = 'Complete'") == 60)
            #expect(try await test.store.count("Analyses") == 60)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aFailureIsRetried_andThenKeptWithItsReason(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor { text, _ in
                guard text.contains("ticket 2") else { return capitalWords(text) }
                throw ExtractionError.badAnswer(server: "s", detail: "no\0 JSON")
            }
            try await test.store.analyse(StubSource(tickets: 3), extractor)
            #expect(try await test.store.states() == [1: "Complete", 2: "Failed", 3: "Complete"])
            #expect(extractor.texts.count { $0.contains("ticket 2") } == 3)
            #expect(try await test.store.ticket(2, "FailureKind") == "bad-answer")
            #expect(try await test.store.ticket(2, "FailureReason").text?.contains("no usable answer") == true)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aSuccessAfterFailuresLeavesNoReason(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor { text, call in
                if call < 3 { throw ExtractionError.timeout(server: "s", detail: "slow") }
                return capitalWords(text)
            }
            try await test.store.analyse(StubSource(tickets: 1), extractor)
            #expect(try await test.store.ticket(1, "State") == "Complete")
            #expect(try await test.store.ticket(1, "FailureReason").isNull)
        }
    }

    @Test(arguments: TestDatabase.available)
    func equalTextsAreAskedOfAModelOnce(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(texts: ["about Swift"])
            let extractor = StubExtractor("ollama")
            try await test.store.analyse(source, extractor)
            for number in 2...5 { await source.put(Int64(number), "about Swift", at: .day(2)) }
            try await test.store.analyse(source, extractor)
            #expect(extractor.texts == ["about Swift"])
            #expect(try await test.store.count("Analyses", where: "Reused = 1") == 4)
            #expect(try await test.store.count("TicketSkills", where: "Quote = 'Swift' AND QuoteStart = 6") == 5)
        }
    }

    @Test(arguments: TestDatabase.available)
    func equalTextsInFlightShareOneAnswer(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor("ollama")
            try await test.store.analyse(StubSource(texts: Array(repeating: "about Swift", count: 12)), extractor)
            #expect(extractor.texts.count == 1)
            #expect(try await test.store.count("TicketSkills") == 12)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anotherModelIsAskedAgain(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(texts: ["about Swift"])
            try await test.store.analyse(source, StubExtractor("ollama", model: "a"))
            await source.put(2, "about Swift", at: .day(2))
            let other = StubExtractor("ollama", model: "b")
            try await test.store.analyse(source, other)
            #expect(other.texts.count == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anEmptyTicketIsCompleteWithoutTheModel(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let extractor = StubExtractor("ollama")
            try await test.store.analyse(StubSource(texts: ["  "]), extractor)
            #expect(extractor.texts.isEmpty)
            #expect(try await test.store.states() == [1: "Complete"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatTheSourceLostIsLaidAside(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(tickets: 2)
            try await test.store.populate(from: source)
            await source.lose(1)
            try await test.store.worker(source, StubExtractor()).run()
            #expect(try await test.store.states() == [1: "Discarded", 2: "Complete"])
            #expect(try await test.store.ticket(1, "FailureKind") == "gone-from-source")
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketChangedDuringItsAnalysisIsAnalysedAgain(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let (gate, source) = (Gate(), StubSource(texts: ["old Swift"]))
            try await test.store.populate(from: source)
            let extractor = StubExtractor { text, _ in
                await gate.pass(); return capitalWords(text)
            }
            let worker = try test.store.worker(source, extractor)
            async let running: Void = worker.run()
            await gate.untilArrived()
            await source.put(1, "new Docker", at: .day(2))
            try await test.store.populate(from: source)
            await gate.open()
            try await running
            #expect(try await test.store.rows("SELECT Name FROM Skills ORDER BY Name") == [["Docker"]])
            #expect(try await test.store.count("Analyses") == 1)
        }
    }
}
