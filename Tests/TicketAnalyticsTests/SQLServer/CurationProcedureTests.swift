import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Curation by procedures", .enabled(if: TestDatabase.sqlServer.isAvailable))
struct CurationProcedureTests {
    @Test("Discovered skills are associated, moved and merged, and nothing of them is lost")
    func association() async throws {
        try await withKnownData(on: .sqlServer) { store, _ in
            try await store.change("EXEC dbo.CreateManagedSkill N'ann', N'Linux', N'Systems'")
            try await store.change("EXEC dbo.CreateManagedSkill N'ann', N'Unix'")
            try await store.change("EXEC dbo.MapSkill N'ann', N'Linux Mint', N'Unix'")
            try await store.change("EXEC dbo.MapSkill N'ann', N'LINUX ', N'linux'")
            #expect(try await store.members() == ["Linux": ["Linux"], "Unix": ["Linux Mint"]])
            try await store.change("EXEC dbo.MergeManagedSkills N'ann', N'unix', N'Linux'")
            #expect(try await store.members() == ["Linux": ["Linux", "Linux Mint"]])
            try await store.change("EXEC dbo.MapSkill N'ann', N'Linux Mint', NULL")
            #expect(try await store.members() == ["Linux": ["Linux"]])
            try await store.change("EXEC dbo.DeleteManagedSkill N'ann', N'Linux'")
            #expect(try await store.count("ManagedSkills") == 0)
            #expect(try await store.count("Skills") == 3)
        }
    }

    @Test("A managed skill is renamed, categorised, retired and restored, and each change is in the audit log")
    func changes() async throws {
        try await withStore(on: .sqlServer) { test in
            let store = test.store
            for statement in [
                "CreateManagedSkill N'ann', N' Veeam '", "RenameManagedSkill N'ann', N'veeam', N'Backup'",
                "CategorizeManagedSkill N'bob', N'Backup', N'Servers'", "RetireManagedSkill N'bob', N'Backup'",
            ] { try await store.change("EXEC dbo.\(statement)") }
            let retired = "Name = 'Backup' AND Category = 'Servers' AND RetiredAt IS NOT NULL"
            #expect(try await store.count("ManagedSkills", where: retired) == 1)
            try await store.change("EXEC dbo.RetireManagedSkill N'bob', N'Backup', 0")
            #expect(try await store.count("ManagedSkills", where: "RetiredAt IS NULL") == 1)
            let log = try await store.rows("SELECT Actor, Action, Subject FROM AuditLog ORDER BY AuditId")
            #expect(
                log == [
                    ["ann", "managed-skill.create", "Veeam"], ["ann", "managed-skill.rename", "veeam"],
                    ["bob", "managed-skill.categorize", "Backup"], ["bob", "managed-skill.retire", "Backup"],
                    ["bob", "managed-skill.restore", "Backup"],
                ])
        }
    }

    @Test(
        "What a procedure has changed can be undone",
        arguments: [
            "CreateManagedSkill N'bob', N'New \"one\"', N'Systems', N'a\\b'",
            "RenameManagedSkill N'bob', N'Unix', N'BSD'",
            "CategorizeManagedSkill N'bob', N'Unix', N'Systems'", "MapSkill N'bob', N'Linux', N'Unix'",
            "MapSkill N'bob', N'Swift', N'Unix'", "MapSkill N'bob', N'Linux Mint', NULL",
            "MergeManagedSkills N'bob', N'Unix', N'Linux'", "RetireManagedSkill N'bob', N'Unix'",
            "DeleteManagedSkill N'bob', N'Unix'",
        ])
    func undo(statement: String) async throws {
        try await withSkills(on: .sqlServer) { desk in
            try await desk.make("Linux")
            let unix = try await desk.make("Unix", "Old")
            try await desk.perform(.map(desk.ids("Linux Mint"), to: unix))
            try await desk.perform(.dismiss(desk.ids("Swift")))
            let before = try await desk.state()
            try await desk.store.change("EXEC dbo.\(statement)")
            #expect(try await desk.state() != before)
            let entry = try #require(try await CurationHistory.load(limit: 1, from: desk.store).records.first)
            #expect(entry.actor == "bob" && entry.remark == nil)
            try await desk.undo(entry.id)
            #expect(try await desk.state() == before)
        }
    }

    @Test(
        "What cannot be done says why, and changes nothing",
        arguments: [
            ("CreateManagedSkill N'ann', N'  '", "A managed skill needs a name."),
            ("CreateManagedSkill N'ann', N'veeam'", "There is a managed skill veeam already."),
            ("RenameManagedSkill N'ann', N'Veam', N'x'", "There is no managed skill Veam."),
            ("MapSkill N'ann', N'Nothing', N'Veeam'", "There is no discovered skill Nothing."),
            ("MergeManagedSkills N'ann', N'Veeam', N'VEEAM'", "A managed skill cannot be merged into itself."),
            ("DeleteManagedSkill N'ann', NULL", "There is no managed skill without a name."),
        ])
    func refusals(statement: String, message: String) async throws {
        try await withStore(on: .sqlServer) { test in
            try await test.store.change("EXEC dbo.CreateManagedSkill N'ann', N'Veeam'")
            let error = await #expect(throws: StoreError.self) { try await test.store.change("EXEC dbo.\(statement)") }
            #expect(error?.problem.contains(message) == true)
            #expect(try await test.store.count("ManagedSkills") == 1)
            #expect(try await test.store.count("AuditLog") == 1)
        }
    }
}

extension Store {
    /// The discovered skills of each managed one.
    fileprivate func members() async throws -> [String: [String]] {
        let found = try await rows(
            """
            SELECT ManagedSkills.Name, Skills.Name FROM ManagedSkillMembers
            JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            JOIN Skills ON Skills.SkillId = ManagedSkillMembers.SkillId ORDER BY Skills.NormalizedName
            """)
        return Dictionary(grouping: found) { $0[0].text ?? "" }.mapValues { $0.compactMap { $0[1].text } }
    }
}
