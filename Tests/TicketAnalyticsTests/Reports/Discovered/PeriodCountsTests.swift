import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// Forty tickets, one a day; each shows Swift, Linux or Docker in turn. Those on the board Odd have odd numbers.
private func withDatedTickets(
    on database: TestDatabase, shuffled: Bool = false, _ body: (Store) async throws -> Void
) async throws {
    try await withStore(on: database) { test in
        try await test.store.analyse(StubSource(tickets: 40))
        for number in 1...40 {
            // Backwards in time, numbers still tell the time; these jump.
            let day = shuffled ? number * 7 % 41 : number
            try await test.store.change(
                "UPDATE Tickets SET EnteredAt = ?, Board = ? WHERE TicketNumber = ?",
                [.timestamp(.day(day)), .text(number % 2 == 1 ? "Odd" : "Even"), .integer(Int64(number))])
        }
        try await body(test.store)
    }
}

@Suite("Skills of a period")
struct PeriodCountsTests {
    private func query(_ change: (inout DiscoveredSkills.Query) -> Void = { _ in }) -> DiscoveredSkills.Query {
        var query = DiscoveredSkills.Query()
        change(&query)
        return query
    }

    /// By looking at every ticket.
    private func counted(_ condition: String, _ parameters: [Value], in store: Store) async throws -> [String: Int] {
        let rows = try await store.rows(
            """
            SELECT Skills.Name, COUNT(*) FROM Tickets JOIN TicketSkills ON TicketSkills.TicketNumber = Tickets.TicketNumber
            JOIN Skills ON Skills.SkillId = TicketSkills.SkillId WHERE \(condition) GROUP BY Skills.Name
            """, parameters)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0].text ?? "", $0[1].int ?? 0) })
    }

    @Test(
        "The counts are those of the tickets, whether their numbers follow the time or not",
        arguments: TestDatabase.available, [false, true])
    func counts(database: TestDatabase, shuffled: Bool) async throws {
        try await withDatedTickets(on: database, shuffled: shuffled) { store in
            let (since, until, before) = (Timestamp.day(21), Timestamp.day(31), Timestamp.day(11))
            for board in [nil, "Odd"] {
                let skills = try await DiscoveredSkills.load(
                    query {
                        $0.range = .between(since, until - .day)
                        $0.facets.board = board
                    }, from: store)
                let span = "EnteredAt >= ? AND EnteredAt < ?" + (board == nil ? "" : " AND Board = 'Odd'")
                let expected = try await counted(span, [.timestamp(since), .timestamp(until)], in: store)
                let earlier = try await counted(span, [.timestamp(before), .timestamp(since)], in: store)
                #expect(!expected.isEmpty)
                for entry in skills.entries {
                    #expect(entry.tickets == expected[entry.skill.name] ?? 0)
                    #expect(entry.ticketsBefore == earlier[entry.skill.name] ?? 0)
                    #expect(entry.trend.count == DiscoveredSkills.trendParts)
                    #expect(entry.trend.reduce(0, +) == entry.tickets)
                    #expect(entry.delta == Double(entry.tickets - (entry.ticketsBefore ?? 0)))
                }
                #expect(Set(skills.entries.map(\.skill.name)) == Set(expected.keys).union(earlier.keys))
                #expect(skills.analysedTickets == expected.values.reduce(0, +))
            }
        }
    }

    @Test("A ticket without a time of entry counts where all count", arguments: TestDatabase.available)
    func undated(database: TestDatabase) async throws {
        try await withDatedTickets(on: database) { store in
            try await store.change("UPDATE Tickets SET EnteredAt = NULL WHERE TicketNumber = 3")
            for board in [nil, "Odd"] {
                let all = try await DiscoveredSkills.load(query { $0.facets.board = board }, from: store)
                #expect(all.entries.reduce(0) { $0 + $1.tickets } == (board == nil ? 40 : 20))
                #expect(all.entries.reduce(0) { $0 + $1.trend.reduce(0, +) } == (board == nil ? 39 : 19))
            }
            let half = try await DiscoveredSkills.load(query { $0.range = .between(.day(1), .day(20)) }, from: store)
            #expect(half.entries.reduce(0) { $0 + $1.tickets } == 19)
        }
    }

    @Test("Tickets that changed and wait again show what they showed, and count", arguments: TestDatabase.available)
    func changed(database: TestDatabase) async throws {
        try await withDatedTickets(on: database) { store in
            for range in [DateRange.all, .between(.day(31), .day(40))] {
                try await store.change("UPDATE Tickets SET State = 'Complete'")
                let before = try await DiscoveredSkills.load(query { $0.range = range }, from: store)
                try await store.change("UPDATE Tickets SET State = 'Pending' WHERE TicketNumber > 34")
                try await store.change(
                    "UPDATE Tickets SET State = 'Failed', FinishedAt = ChangedAt WHERE TicketNumber = 33")
                let skills = try await DiscoveredSkills.load(query { $0.range = range }, from: store)
                #expect(skills.analysedTickets == before.analysedTickets && skills.progress == .whole)
                #expect(skills.entries == before.entries)
            }
        }
    }

    @Test(
        "A skill's first and last time are those of its tickets, whatever their numbers",
        arguments: TestDatabase.available)
    func dates(database: TestDatabase) async throws {
        try await withDatedTickets(on: database, shuffled: true) { store in
            try await store.change("UPDATE Tickets SET EnteredAt = NULL WHERE TicketNumber > 37")
            let skills = try await DiscoveredSkills.load(
                query { $0.order = SortOrder(.lastSeen, descending: true) }, from: store)
            for entry in skills.entries {
                let times = try await store.rows(
                    """
                    SELECT MIN(EnteredAt), MAX(EnteredAt) FROM Tickets
                    JOIN TicketSkills ON TicketSkills.TicketNumber = Tickets.TicketNumber WHERE SkillId = ?
                    """, [.integer(entry.skill.id)])
                #expect([entry.firstSeen, entry.lastSeen] == [times[0][0].timestamp, times[0][1].timestamp])
            }
            #expect(
                skills.entries.map(\.lastSeen?.microseconds)
                    == skills.entries.map(\.lastSeen?.microseconds).sorted { $1 ?? 0 < $0 ?? 0 })
        }
    }

    @Test(
        "Tickets that wait make no decline: as large a part of each period is compared",
        arguments: TestDatabase.available)
    func backlog(database: TestDatabase) async throws {
        try await withDatedTickets(on: database) { store in
            // Of the last ten days the tickets of the last four wait.
            for sql in [
                "DELETE FROM TicketSkills WHERE TicketNumber > 36",
                "UPDATE Tickets SET State = 'Pending', AnalysisKey = NULL WHERE TicketNumber > 36",
            ] {
                try await store.change(sql)
            }
            let range = DateRange.between(.day(31), .day(40))
            let skills = try await DiscoveredSkills.load(query { $0.range = range }, from: store)
            #expect(skills.progress == AnalysisProgress(waiting: 4, share: 0.6))
            #expect(skills.progressBefore == .whole && skills.analysedTickets == 6)
            #expect(skills.trendProgress.map(\.waiting).reduce(0, +) == 4 && skills.trendProgress[0] == .whole)
            for entry in skills.entries {
                let expected = Double(entry.ticketsBefore ?? 0) * 0.6
                #expect(abs((entry.delta ?? 99) - (Double(entry.tickets) - expected)) < 1e-9)
            }
            try await store.change("UPDATE Tickets SET State = 'Pending', AnalysisKey = NULL WHERE TicketNumber > 32")
            let none = try await DiscoveredSkills.load(query { $0.range = range }, from: store)
            #expect(none.entries.allSatisfy { $0.delta == nil } && !none.progress.isComparable)
        }
    }
}
