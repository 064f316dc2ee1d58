import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The queue's protocol by procedures", .enabled(if: TestDatabase.sqlServer.isAvailable))
struct QueueProcedureTests {
    @Test("Two claims share the tickets, and each gives its own one token")
    func claims() async throws {
        try await withTickets(1...5) { store in
            let first = try await store.rows("EXEC dbo.ClaimTickets ?, 60000, 3", ["a"])
            let second = try await store.rows("EXEC dbo.ClaimTickets ?, 60000, 3", ["b"])
            #expect(Set((first + second).map { $0[0].int64 }) == Set(1...5))
            #expect(Set(first.map { $0[1].text }).count == 1 && Set(first.map { $0[1].text }) != [second[0][1].text])
            #expect(try await store.rows("EXEC dbo.ClaimTickets ?", ["c"]).isEmpty)
        }
    }

    @Test("The tools and the procedures take part in one queue")
    func mixed() async throws {
        try await withTickets(1...4) { store in
            let own = try await TicketQueue(store: store).claimNext(2).map(\.ticketNumber)
            let others = try await store.rows("EXEC dbo.ClaimTickets ?", ["other"]).map { $0[0].int64 }
            #expect(Set(own + others.compactMap(\.self)) == [1, 2, 3, 4])
        }
    }

    @Test("Nothing is claimed while processing is paused")
    func paused() async throws {
        try await withTickets(1...2) { store in
            _ = try await ProcessingControl.set(.paused, by: "ann", in: store)
            #expect(try await store.rows("EXEC dbo.ClaimTickets ?", ["a"]).isEmpty)
        }
    }

    @Test("A renewal answers with what is still held, a release gives it back unspent")
    func renewAndRelease() async throws {
        try await withTickets(1...3) { store in
            let token = try #require(try await store.rows("EXEC dbo.ClaimTickets ?", ["a"]).first?[1])
            _ = try await store.rows("EXEC dbo.ReleaseTickets ?, 2", [token])
            let renewed = try await store.rows("EXEC dbo.RenewTickets ?, 90000", [token]).map { $0[0].int64 }
            #expect(Set(renewed) == [1, 3])
            _ = try await store.rows("EXEC dbo.ReleaseTickets ?", [token])
            #expect(try await store.rows("EXEC dbo.RenewTickets ?", [token]).isEmpty)
            try await expectNothingHeld(store, pending: 3)
        }
    }

    @Test("A failure with a delay is retried, one without is Failed")
    func failures() async throws {
        try await withTickets(1...2) { store in
            let token = try #require(try await store.rows("EXEC dbo.ClaimTickets ?", ["a"]).first?[1])
            let fail = "EXEC dbo.FailTicket ?, ?, N'timeout', N'no answer', ?"
            #expect(try await store.rows(fail, [1, token, 60_000]).first?[1].text == "Pending")
            #expect(try await store.rows(fail, [2, token, .null]).first?[1].text == "Failed")
            #expect(try await store.rows(fail, [2, token, .null]).isEmpty)
            #expect(try await store.ticket(2, "FailureReason").text == "no answer")
            #expect(try await TicketQueue(store: store).retryFailed(.all, by: "ann").count == 1)
        }
    }

    @Test("A completion saves the skills once a name, with the record of the analysis")
    func completion() async throws {
        try await withTickets(1...2) { store in
            let claims = try await store.rows("EXEC dbo.ClaimTickets ?", ["a"])
            let skills: Value = """
                [{"name": "Veeam", "kind": "technology", "quote": "the Veeam job"},
                 {"name": " veeam ", "kind": "technology", "quote": "veeam"},
                 {"name": "Backup", "kind": "practice"}]
                """
            for claim in claims {
                let values = [claim[0], claim[1], skills]
                let saved = try await store.rows("EXEC dbo.CompleteTicket ?, ?, ?, N'own', N'rules', 12", values)
                #expect(saved.map { $0[0].int64 } == [claim[0].int64])
            }
            #expect(try await store.states() == [1: "Complete", 2: "Complete"])
            #expect(try await store.count("Skills") == 2)
            #expect(try await store.count("TicketSkills") == 4)
            #expect(try await store.count("Analyses", where: "WorkerId = 'a' AND SkillCount = 2") == 2)
        }
    }

    @Test("A result that comes after the lease was lost is thrown away")
    func lateResult() async throws {
        try await withTickets(1...1) { store in
            let token = try #require(try await store.rows("EXEC dbo.ClaimTickets ?", ["a"]).first?[1])
            try await store.endLeases()
            try await TicketQueue(store: store).recoverExpiredLeases(.four)
            let saved = try await store.rows(
                "EXEC dbo.CompleteTicket 1, ?, N'[{\"name\": \"Veeam\", \"kind\": \"technology\"}]', N'own', N'm'",
                [token])
            #expect(saved.isEmpty)
            #expect(try await store.count("Skills") == 0)
        }
    }

    private func withTickets(_ numbers: ClosedRange<Int64>, _ body: (Store) async throws -> Void) async throws {
        try await withStore(on: .sqlServer) { test in
            try await test.store.add(numbers)
            try await body(test.store)
        }
    }
}
