import ODBC
import TestSupport

@testable import TicketAnalytics

/// The known data of all reports with times and companies: ticket 1 was entered 400 days before ticket 3, ticket 2 100
/// days before. "Linux systems" holds Linux and Linux Mint, "Swift" is retired.
func withKnownPeople(on database: TestDatabase, _ body: (Store) async throws -> Void) async throws {
    try await withKnownData(on: database) { store, _ in
        for (number, days, company) in [(1, 400, "Acme"), (2, 100, "Bolt"), (3, 0, "Acme")] {
            try await store.enter(Int64(number), daysBefore: days, company: company)
        }
        try await store.manage("Linux systems", ["linux", "linux mint"])
        try await store.manage("Swift", ["swift"])
        try await store.change("UPDATE ManagedSkills SET RetiredAt = CreatedAt WHERE Name = 'Swift'")
        try await body(store)
    }
}

extension Store {
    /// - Parameter daysBefore: 2026-12-01.
    func enter(_ number: Int64, daysBefore: Int, company: String) async throws {
        try await change(
            "UPDATE Tickets SET EnteredAt = ?, Company = ? WHERE TicketNumber = ?",
            [.timestamp(.day(335) + .day * -daysBefore), .text(company), .integer(number)])
    }

    func manage(_ name: String, _ members: [String]) async throws {
        try await change(
            "INSERT INTO ManagedSkills (Name, Category, CreatedAt, UpdatedAt) VALUES (?, ?, \(dialect.now), \(dialect.now))",
            [.text(name), "Systems"])
        for member in members {
            try await change(
                """
                INSERT INTO ManagedSkillMembers (SkillId, ManagedSkillId)
                SELECT Skills.SkillId, ManagedSkills.ManagedSkillId FROM Skills, ManagedSkills
                WHERE Skills.NormalizedName = ? AND ManagedSkills.Name = ?
                """, [.text(member), .text(name)])
        }
    }

    /// People say that it is no skill.
    func dismiss(_ name: String) async throws {
        let id = try await SkillFinder(store: self).skill(name).id
        _ = try await Curation(store: self, actor: "ann").perform(.dismiss([id]))
    }

    func technician(_ name: String) async throws -> Int64 { try await Technician.find(name, in: self).id }
}
