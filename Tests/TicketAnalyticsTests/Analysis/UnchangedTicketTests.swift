import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A ticket that comes again", .timeLimit(.minutes(15)))
struct UnchangedTicketTests {
    @Test(
        "With the same text it is asked of nobody: its hours and its status are brought up to date",
        arguments: TestDatabase.available, ["lexicon", "ollama"])
    func sameText(database: TestDatabase, kind: String) async throws {
        try await withStore(on: database) { test async throws in
            let (source, extractor) = (StubSource([.made(1, "about Swift", [.ann(1)])]), StubExtractor(kind))
            try await test.store.analyse(source, extractor)
            let skills = try await test.store.rows("SELECT * FROM TicketSkills")

            var ticket = StandardTicket.made(1, "about Swift", [.ann(2.5), .bob(1)])
            (ticket.status, ticket.company, ticket.closedAt) = ("Closed", "Contoso", .day(2))
            await source.put(ticket, at: .day(3))
            try await test.store.analyse(source, extractor)

            #expect(extractor.texts == ["about Swift"])
            #expect(try await test.store.count("Analyses") == 1)
            #expect(try await test.store.rows("SELECT * FROM TicketSkills") == skills)
            let columns = "State, SourceStatus, Company, ClosedAt"
            #expect(
                try await test.store.rows("SELECT \(columns) FROM Tickets")
                    == [["Complete", "Closed", "Contoso", .timestamp(.day(2))]])
            #expect(try await test.store.rows("SELECT Hours FROM TicketTechnicians ORDER BY Hours") == [[1.0], [2.5]])
        }
    }

    @Test("With other words it is asked once, and its skills are replaced", arguments: TestDatabase.available)
    func otherText(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let (source, extractor) = (StubSource(texts: ["about Swift", "about Linux"]), StubExtractor("ollama"))
            try await test.store.analyse(source, extractor)
            await source.put(1, "about Docker", at: .day(3))
            await source.put(2, "about Linux", at: .day(3))
            try await test.store.analyse(source, extractor)
            #expect(extractor.texts.sorted() == ["about Docker", "about Linux", "about Swift"])
            #expect(try await test.store.skills(of: 1) == ["Docker"])
            #expect(try await test.store.skills(of: 2) == ["Linux"])
        }
    }

    @Test("Another model reads the same text", arguments: TestDatabase.available)
    func otherModel(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource(texts: ["about Swift"])
            try await test.store.analyse(source, StubExtractor("ollama", model: "a"))
            await source.put(1, "about Swift", at: .day(3))
            let other = StubExtractor("ollama", model: "b")
            try await test.store.analyse(source, other)
            #expect(other.texts == ["about Swift"])
            #expect(try await test.store.count("Analyses") == 2)
        }
    }

    @Test(
        "After a failure the stored skills still are of the text before: the new one is read, the old one is not",
        arguments: TestDatabase.available)
    func afterAFailure(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            let source = StubSource(texts: ["about Swift"])
            try await test.store.analyse(source)
            await source.put(1, "about Docker", at: .day(3))
            let failing = StubExtractor { _, _ in throw ExtractionError.promptTooLong(server: "s", detail: "long") }
            try await test.store.analyse(source, failing)
            #expect(try await test.store.states() == [1: "Failed"])

            let asked = StubExtractor()
            _ = try await TicketQueue(store: test.store).retryFailed(.all, by: "ann")
            try await test.store.worker(source, asked).run()
            #expect(asked.texts == ["about Docker"])
            #expect(try await test.store.skills(of: 1) == ["Docker"])

            await source.put(1, "about Swift", at: .day(4))
            try await test.store.analyse(source, failing)
            await source.put(1, "about Docker", at: .day(5))
            try await test.store.analyse(source, failing)
            #expect(try await test.store.states() == [1: "Complete"])
            #expect(try await test.store.skills(of: 1) == ["Docker"])
        }
    }

    @Test("A ticket whose worker died is read again only if its text changed", arguments: TestDatabase.available)
    func inQuarantine(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let (source, extractor) = (StubSource(texts: ["about Swift"]), StubExtractor("ollama"))
            try await test.store.analyse(source, extractor)
            await source.put(1, "about Swift", at: .day(3))
            try await test.store.populate(from: source)
            _ = try await TicketQueue(store: test.store).claimNext(1, for: WorkerID("dead"))
            try await TicketQueue(store: test.store).recoverClaims(of: WorkerID("dead"), .four)
            try await test.store.worker(source, extractor).run()
            #expect(extractor.texts.count == 1)
            #expect(try await test.store.states() == [1: "Complete"])
        }
    }
}

extension Store {
    fileprivate func skills(of number: Int64) async throws -> [String] {
        try await rows(
            """
            SELECT Name FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId
            WHERE TicketNumber = ? ORDER BY Name
            """, [.integer(number)]
        ).compactMap { $0.first?.text }
    }
}
