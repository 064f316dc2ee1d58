import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("The managed skills as reports show them")
struct ManagedSkillListTests {
    @Test("A ticket that shows two members counts once, a mention is one of each", arguments: TestDatabase.available)
    func counts(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let systems = try await desk.make("Systems", "Infrastructure")
            let swift = try await desk.make("Swift")
            let old = try await desk.make("Old", "Infrastructure")
            try await desk.perform(.map(desk.ids("Linux", "Linux Mint"), to: systems))
            try await desk.perform(.map(desk.ids("Swift"), to: swift))
            try await desk.perform(.retire(old))
            let list = try await ManagedSkillList.load(.init(), from: desk.store)
            #expect(list.entries.map(\.skill.name) == ["Systems", "Swift"])
            #expect(list.entries.map(\.tickets) == [2, 2] && list.entries.map(\.mentions) == [3, 2])
            #expect(list.entries.map(\.members) == [2, 1])
            let other = try await desk.make("Another")
            try await desk.perform(.map(desk.ids("Linux Mint"), to: other))
            try await desk.perform(.map(desk.ids("Linux Mint"), to: systems))
            var query = ManagedSkillList.Query()
            (query.order, query.limit) = (SortOrder(.tickets, descending: true), 1)
            let most = try await ManagedSkillList.load(query, from: desk.store).entries
            #expect(most.map(\.skill.name) == ["Swift"] && most.map(\.tickets) == [2])
            #expect(list.categories.map(\.name) == ["Infrastructure", nil])
            #expect(list.categories.map(\.mentions) == [3, 2] && list.categories.map(\.skills) == [1, 1])
            #expect(list.progress.share == 1 && list.progress.managedSkills == 2 && list.retired == 1)
            try await desk.perform(.retire(swift))
            #expect(try await ManagedSkillList.load(.init(), from: desk.store).progress.mapped == 3)
        }
    }

    @Test("The list is narrowed down and paged", arguments: TestDatabase.available)
    func query(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let systems = try await desk.make("Systems", "Infrastructure")
            try await desk.make("Zebra", "infrastructure")
            try await desk.make("Ant")
            try await desk.perform(.map(desk.ids("Linux Mint"), to: systems))
            func names(_ change: (inout ManagedSkillList.Query) -> Void) async throws -> [String] {
                var query = ManagedSkillList.Query()
                change(&query)
                return try await ManagedSkillList.load(query, from: desk.store).entries.map(\.skill.name)
            }
            #expect(try await names { _ in } == ["Systems", "Ant", "Zebra"])
            #expect(try await names { $0.text = "MINT" } == ["Systems"])
            #expect(try await names { $0.category = "Infrastructure" } == ["Systems"])
            #expect(try await names { ($0.offset, $0.limit) = (1, 1) } == ["Ant"])
            #expect(try await names { $0.isRetired = true } == [])
            #expect(try await names { $0.order = SortOrder(.name) } == ["Ant", "Systems", "Zebra"])
            #expect(try await names { $0.order = SortOrder(.members) } == ["Ant", "Zebra", "Systems"])
            #expect(try await names { $0.order = SortOrder(.name, descending: true) } == ["Zebra", "Systems", "Ant"])
        }
    }

    @Test(
        "A first set is made of what tickets show most, in the lexicon's categories", arguments: TestDatabase.available)
    func adoption(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let found = try await ManagedSkillList.load(.init(), from: desk.store).candidates
            #expect(found.map(\.name) == ["Linux", "Swift", "Linux Mint"])
            try await desk.perform(.adopt(found.prefix(2).map(\.id)))
            let list = try await ManagedSkillList.load(.init(), from: desk.store)
            #expect(list.entries.map(\.skill.name) == ["Linux", "Swift"] && list.candidates.isEmpty)
            #expect(list.entries.map(\.skill.category) == ["System", "Development"])
        }
    }

    @Test(
        "One skill shows what is mapped to it and what may be, also by a number that it had",
        arguments: TestDatabase.available)
    func profile(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux-Mint")
            let other = try await desk.make("Mint")
            try await desk.perform(.map(desk.ids("Linux"), to: linux))
            try await desk.perform(.merge([other], into: linux))
            let profile = try await ManagedSkillProfile.load(other, from: desk.store)
            #expect(profile.id == linux && profile.formerID == other && profile.tickets == 2)
            #expect(profile.members.map(\.skill.name) == ["Linux"] && profile.people.count == 3)
            #expect(profile.likely.map(\.skill.name) == ["Linux Mint"])
            await #expect(throws: CurationError.self) { try await ManagedSkillProfile.load(99, from: desk.store) }
        }
    }

    @Test("Reports count by managed skills through the members of those in use", arguments: TestDatabase.available)
    func members(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let (linux, swift) = (try await desk.make("L"), try await desk.make("S"))
            try await desk.perform(.map(desk.ids("Linux", "Linux Mint"), to: linux))
            try await desk.perform(.map(desk.ids("Swift"), to: swift))
            try await desk.perform(.retire(swift))
            let members = try await desk.store.run { try ManagedSkillMembers.load($0) }
            #expect(members == [linux: desk.ids("Linux", "Linux Mint").sorted()])
            let (one, none) = try await desk.store.run {
                (try ManagedSkillMembers.load(of: linux, $0), try ManagedSkillMembers.load(of: swift, $0))
            }
            #expect(one == members[linux] && none.isEmpty)
        }
    }
}
