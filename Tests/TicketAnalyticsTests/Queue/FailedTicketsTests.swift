import JSON
import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("What people decide about failed tickets")
struct FailedTicketsTests {
    @Test("A cause is retried as a whole, and the audit log says who did it", arguments: TestDatabase.available)
    func retryByCause(database: TestDatabase) async throws {
        try await withFailures(on: database) { queue, store async throws in
            let change = try await queue.retryFailed(.matching(.init(kind: "timeout")), expecting: 2, by: "ann")
            #expect(change.count == 2)
            #expect(try await store.states() == [1: "Pending", 2: "Pending", 3: "Failed", 4: "Pending"])
            let entry = try await store.rows("SELECT AuditId, Actor, Action, Subject, Detail FROM AuditLog").first
            #expect(entry?[0].int64 == change.auditEntry && entry?[1].text == "ann")
            #expect(entry?[2].text == "tickets.retry" && entry?[3].text == "2 failed tickets")
            #expect(try JSONValue(parsing: entry?[4].text ?? "") == ["count": 2, "error": "timeout"])
        }
    }

    @Test(
        "If their number has moved, nothing is changed and both numbers are told", arguments: TestDatabase.available,
        [1, 3])
    func moved(database: TestDatabase, expected: Int) async throws {
        try await withFailures(on: database) { queue, store async throws in
            let error = await #expect(throws: FailedChangeError.self) {
                try await queue.discardFailed(.matching(.init(kind: "timeout")), expecting: expected, by: "ann")
            }
            #expect(error == .moved(expected: expected, found: 2) && error?.exitStatus == .alreadyRunning)
            let problem = error?.problem ?? ""
            #expect(problem.contains("\(expected) failed") && problem.contains("be 2"))
            #expect(try await store.count("Tickets", where: "State = 'Failed'") == 3)
            #expect(try await store.count("AuditLog") == 0)
        }
    }

    @Test("What a ticket showed before it changed and failed goes with it", arguments: TestDatabase.available)
    func analysedBefore(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            var ticket = StandardTicket(number: 1, summary: "about Swift")
            ticket.people = [TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 1)]
            try await test.store.analyse(StubSource([ticket, StandardTicket(number: 2, summary: "about Linux")]))
            try await test.store.change(
                "UPDATE Tickets SET State = 'Failed', FailureKind = 'timeout' WHERE TicketNumber = 1")
            #expect(try await TicketQueue(store: test.store).discardFailed(.all, by: "ann").count == 1)
            #expect(try await test.store.rows("SELECT TicketNumber FROM TicketSkills") == [[2]])
            #expect(try await test.store.count("TicketTechnicians") == 0)
            #expect(try await test.store.ticket(1, "AnalysisKey").isNull)
        }
    }

    @Test("A board narrows them down, and nothing to do leaves no entry", arguments: TestDatabase.available)
    func board(database: TestDatabase) async throws {
        try await withFailures(on: database) { queue, store async throws in
            let printers = FailedSelection.Filter(kind: "timeout", board: "Printers")
            #expect(try await queue.discardFailed(.matching(printers), by: "ann").count == 1)
            let again = try await queue.discardFailed(.matching(printers), by: "ann")
            #expect(again.count == 0 && again.auditEntry == nil)
            #expect(try await store.states()[2] == "Discarded")
            #expect(try await store.count("AuditLog") == 1)
        }
    }

    @Test("The list shows a page of those that match, and counts all of them", arguments: TestDatabase.available)
    func pages(database: TestDatabase) async throws {
        try await withFailures(on: database) { _, store in
            let second = try await FailedTickets.load(offset: 1, limit: 1, from: store)
            #expect(second.entries.map(\.ticket.number) == [2] && second.total == 3)
            #expect(second.causes.map(\.kind) == ["timeout", "too-long"])
            let rest = try await FailedTickets.load(after: second.entries.first, limit: 9, from: store)
            #expect(rest.entries.map(\.ticket.number) == [1])
            for column in FailedTickets.Column.allCases {
                for order in [SortOrder(column), SortOrder(column, descending: true)] {
                    let whole = try await FailedTickets.load(by: order, limit: 9, from: store).entries
                    let rest = try await FailedTickets.load(by: order, after: whole[0], limit: 9, from: store).entries
                    #expect(rest == Array(whole.dropFirst()) && rest.count == 2, "\(order.text)")
                }
            }
            let byNumber = try await FailedTickets.load(by: SortOrder(.ticket), limit: 9, from: store)
            #expect(byNumber.entries.map(\.ticket.number) == [1, 2, 3])
            let byCause = try await FailedTickets.load(by: SortOrder(.kind, descending: true), limit: 9, from: store)
            #expect(byCause.entries.map(\.ticket.number) == [3, 1, 2])
            let long = try await FailedTickets.load(.init(kind: "too-long"), limit: 9, from: store)
            #expect(long.entries.map(\.ticket.number) == [3] && long.total == 1)
            #expect(long.entries.first?.board == "Printers")
            #expect(try await FailedTickets.count(.tickets([1, 3, 4]), in: store) == 2)
        }
    }

    /// 1 and 2 ran out of time, 3 is too long; 2 and 3 are of a board; 4 waits. The latest failure is 3's.
    private func withFailures(
        on database: TestDatabase, _ body: (TicketQueue, Store) async throws -> Void
    ) async throws {
        try await withQueue(on: database, tickets: 1...4) { queue, store async throws in
            for (number, kind, board) in [
                (1, "timeout", "Desk"), (2, "timeout", "Printers"), (3, "too-long", "Printers"),
            ] {
                try await store.change(
                    """
                    UPDATE Tickets SET State = 'Failed', FailureKind = ?, FailureReason = 'no', Board = ?, FinishedAt = ?
                    WHERE TicketNumber = ?
                    """,
                    [.text(kind), .text(board), .timestamp(.day(number)), .integer(Int64(number))])
            }
            try await body(queue, store)
        }
    }
}
