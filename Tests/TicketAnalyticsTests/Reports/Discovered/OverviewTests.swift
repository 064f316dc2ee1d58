import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// Tickets 1 to 28, one a day; the newest ten show Swift, the others Linux. Ann has worked on all.
private func withFourWeeks(on database: TestDatabase, _ body: (Store) async throws -> Void) async throws {
    try await withStore(on: database) { test in
        let tickets = (1...28).map { number in
            StandardTicket.made(Int64(number), "about \(number > 18 ? "Swift" : "Linux")", [.ann(1)])
        }
        let extractor = StubExtractor { text, _ in
            [ExtractedSkill(name: text.contains("Swift") ? "Swift" : "Linux", kind: .technology, quote: "about")]
        }
        try await test.store.analyse(StubSource(tickets), extractor)
        for number in 1...28 {
            try await test.store.change(
                "UPDATE Tickets SET EnteredAt = ? WHERE TicketNumber = ?",
                [.timestamp(.day(number)), .integer(Int64(number))])
        }
        try await body(test.store)
    }
}

@Suite("The product at a glance")
struct OverviewTests {
    @Test("It tells how its numbers moved in equal parts of the time", arguments: TestDatabase.available)
    func parts(database: TestDatabase) async throws {
        try await withFourWeeks(on: database) { store in
            let overview = try await Overview.load(.last(days: 24), from: store)
            #expect(overview.parts.map(\.tickets) == Array(repeating: 2, count: 12))
            #expect(overview.parts.map(\.mentions) == Array(repeating: 2, count: 12))
            #expect(overview.parts.map(\.people) == Array(repeating: 1, count: 12))
            #expect(overview.parts.map(\.mapped).allSatisfy { $0 == 0 } && overview.mappedShare == 0)
            #expect(overview.parts.allSatisfy { $0.progress == .whole && $0.failed == 0 && $0.skills == 1 })
            let usual = try await Overview.load(from: store)
            #expect(usual.parts.map(\.tickets) == Array(repeating: 0, count: 8) + Array(repeating: 7, count: 4))
            let all = try await Overview.load(.all, from: store)
            #expect(all.parts.reduce(0) { $0 + $1.tickets } == 28)
        }
    }

    @Test("Risers are those of the newest week of tickets", arguments: TestDatabase.available)
    func risers(database: TestDatabase) async throws {
        try await withFourWeeks(on: database) { store in
            let overview = try await Overview.load(from: store)
            #expect(overview.risers?.map(\.skill.name) == ["Swift"])
            #expect(overview.risers?.first?.tickets == 7 && overview.risers?.first?.ticketsBefore == 3)
        }
    }

    @Test("A week of which little is analysed is told, and not compared", arguments: TestDatabase.available)
    func backlog(database: TestDatabase) async throws {
        try await withFourWeeks(on: database) { store in
            try await store.change("DELETE FROM TicketSkills WHERE TicketNumber > 24")
            try await store.change("UPDATE Tickets SET State = 'Pending', AnalysisKey = NULL WHERE TicketNumber > 24")
            let overview = try await Overview.load(from: store)
            #expect(overview.risers == nil)
            #expect(overview.parts.map(\.progress.waiting).suffix(2) == [0, 4])
            #expect(overview.parts.last?.progress.isWhole == false && overview.parts.last?.tickets == 7)
        }
    }

    @Test("What failed lately is told by its cause", arguments: TestDatabase.available)
    func failures(database: TestDatabase) async throws {
        try await withFourWeeks(on: database) { store in
            let failing = "UPDATE Tickets SET State = 'Failed', FailureKind = 'timeout', FailureReason = 'late'"
            try await store.change("\(failing) WHERE TicketNumber IN (1, 28)")
            try await store.change(
                "UPDATE Tickets SET FinishedAt = ? WHERE TicketNumber = 1", [.timestamp(.day(1))])
            let overview = try await Overview.load(from: store)
            #expect(overview.failures.map(\.kind) == ["timeout"] && overview.failures.map(\.tickets) == [1])
            #expect(overview.parts.map(\.failed).reduce(0, +) == 2)
        }
    }
}
