import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Views for BI tools", .enabled(if: TestDatabase.sqlServer.isAvailable))
struct ReportingViewTests {
    @Test("There is one row a ticket and skill, with the managed skill unless that is retired")
    func ticketsBySkill() async throws {
        try await withKnownData(on: .sqlServer) { store, _ in
            try await store.change("EXEC dbo.CreateManagedSkill N'ann', N'Coding', N'Development'")
            try await store.change("EXEC dbo.MapSkill N'ann', N'Swift', N'Coding'")
            let select = """
                SELECT [Ticket Number], [Skill], [Managed Skill], [Skill Category], [Evidence]
                FROM reporting.TicketsBySkill WHERE [Ticket Number] < 3 ORDER BY [Ticket Number], [Skill]
                """
            #expect(
                try await store.rows(select) == [
                    [1, "Swift", "Coding", "Development", "Swift"], [2, "Linux", .null, .null, "Linux"],
                    [2, "Swift", "Coding", "Development", "Swift"],
                ])
            try await store.change("EXEC dbo.RetireManagedSkill N'ann', N'Coding'")
            #expect(try await store.rows(select).map { $0[2] } == [.null, .null, .null])
        }
    }

    @Test("There is one row a technician and skill, with tickets and hours")
    func techniciansBySkill() async throws {
        try await withKnownData(on: .sqlServer) { store, _ in
            let rows = try await store.rows(
                """
                SELECT [Technician], [Skill], [Tickets], [Hours] FROM reporting.TechniciansBySkill
                WHERE [Login] IN ('ann', 'zoe') ORDER BY [Technician], [Skill]
                """)
            #expect(
                rows.map { $0.map(\.text) } == [
                    ["Ann Lee", "Linux", "1", "1.0"], ["Ann Lee", "Swift", "2", "4.0"],
                    ["Zoe Ross", "Linux", "1", "5.0"], ["Zoe Ross", "Linux Mint", "1", "5.0"],
                ])
        }
    }

    @Test("There is one row a day, with the longest queue")
    func throughputByDay() async throws {
        try await withStore(on: .sqlServer) { test in
            for (minute, numbers) in [(0, "5, 1, 90"), (1, "7, 0, 80"), (1_440, "1, 2, 70")] {
                try await test.store.change(
                    "INSERT INTO ThroughputHistory (MinuteAt, Completed, Failed, Pending) VALUES (?, \(numbers))",
                    [.timestamp(.day(1, milliseconds: Int64(minute) * 60_000))])
            }
            let rows = try await test.store.rows(
                "SELECT [Completed], [Failed], [Longest Queue] FROM reporting.ThroughputByDay ORDER BY [Day]")
            #expect(rows.map { $0.compactMap(\.int64) } == [[12, 1, 90], [1, 2, 70]])
        }
    }
}
