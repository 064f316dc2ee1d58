import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Curation")
struct CurationTests {
    @Test("Discovered skills are mapped, moved, merged and unmapped", arguments: TestDatabase.available)
    func mapping(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux", "Systems")
            let unix = try await desk.make("Unix")
            try await desk.perform(.map(desk.ids("Linux Mint", "Swift"), to: unix))
            try await desk.perform(.map(desk.ids("Linux", "Swift"), to: linux))
            #expect(try await desk.members() == ["Linux": ["Linux", "Swift"], "Unix": ["Linux Mint"]])
            try await desk.perform(.unmap(desk.ids("Swift")))
            try await desk.perform(.merge([unix], into: linux))
            #expect(try await desk.members() == ["Linux": ["Linux", "Linux Mint"]])
            #expect(try await Taxonomy.load(from: desk.store).current(unix) == linux)
            try await desk.perform(.delete(linux))
            #expect(try await desk.members() == [:])
            #expect(try await Taxonomy.load(from: desk.store).current(unix) == nil)
            #expect(try await desk.store.count("Skills") == 3)
        }
    }

    @Test("A managed skill is renamed, described, categorised, retired and restored", arguments: TestDatabase.available)
    func changes(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let id = try await desk.make("  Veeam ")
            try await desk.perform(.rename(id, to: "Backup"))
            try await desk.perform(.categorize(id, "Servers"))
            try await desk.perform(.describe(id, "Copies\r\nthat last. "))
            try await desk.perform(.require(id, experts: 3))
            try await desk.perform(.retire(id))
            let skill = try #require(try await Taxonomy.load(from: desk.store).skills[id])
            #expect(
                skill
                    == ManagedSkill(
                        name: "Backup", category: "Servers", description: "Copies\nthat last.", isRetired: true,
                        targetExperts: 3))
            try await desk.perform(.restore(id))
            #expect(try await desk.store.count("ManagedSkills", where: "RetiredAt IS NULL") == 1)
            let log = try await CurationHistory.load(limit: 10, from: desk.store)
            #expect(
                log.records.map { "\($0.actor) \($0.action.dropFirst(14)) \($0.subject)" } == [
                    "ann restore Backup", "ann retire Backup", "ann target Backup", "ann describe Backup",
                    "ann categorize Backup", "ann rename Veeam", "ann create Veeam",
                ])
        }
    }

    @Test("Every change can be undone, and the undoing too", arguments: TestDatabase.available)
    func undoing(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux")
            let unix = try await desk.make("Unix", "Old")
            try await desk.perform(.map(desk.ids("Linux Mint"), to: unix))
            let before = try await desk.members()
            let edits: [CurationEdit] = [
                .merge([unix], into: linux), .delete(unix), .rename(unix, to: "BSD"), .retire(unix),
                .categorize(unix, nil), .describe(unix, "x"), .require(unix, experts: 2),
                .unmap(desk.ids("Linux Mint")),
                .dismiss(desk.ids("Linux Mint")), .distinguish(["Linux"], from: "Unix"),
                .map(desk.ids("Swift", "Linux Mint"), to: linux), .adopt(desk.ids("Swift")),
            ]
            for edit in edits {
                let state = try await desk.state()
                let entry = try #require(try await desk.perform(try await desk.renumbered(edit, unix)).entry)
                #expect(try await desk.state() != state, "\(edit)")
                let undo = try #require(try await desk.undo(entry))
                #expect(try await desk.state() == state, "\(edit)")
                #expect(try await desk.members() == before)
                let redo = try #require(try await desk.undo(undo))
                #expect(try await desk.state() != state, "\(edit)")
                _ = try await desk.undo(redo)
                #expect(try await desk.state() == state, "\(edit)")
            }
        }
    }

    @Test("What has moved since is not undone", arguments: TestDatabase.available)
    func conflict(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux")
            let unix = try await desk.make("Unix")
            let entry = try #require(try await desk.perform(.map(desk.ids("Linux Mint"), to: unix)).entry)
            try await desk.perform(.map(desk.ids("Linux Mint"), to: linux))
            await #expect(throws: CurationError.changedMeanwhile("Linux Mint", now: "it is mapped to Linux")) {
                try await desk.undo(entry)
            }
            #expect(try await desk.members() == ["Linux": ["Linux Mint"]])
        }
    }

    @Test("What would be decided twice after it is not undone", arguments: TestDatabase.available)
    func twice(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux")
            try await desk.perform(.dismiss(desk.ids("Linux Mint")))
            let entry = try #require(try await desk.perform(.reconsider(desk.ids("Linux Mint"))).entry)
            try await desk.perform(.map(desk.ids("Linux Mint"), to: linux))
            await #expect(throws: CurationError.self) { try await desk.undo(entry) }
            #expect(try await desk.members() == ["Linux": ["Linux Mint"]])
            #expect(try await desk.state().count == 1)
        }
    }

    @Test("A decision on what is no longer so is refused", arguments: TestDatabase.available)
    func guards(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux")
            let version = try #require(try await Taxonomy.load(from: desk.store).versions[linux])
            let swift = desk.ids("Swift")
            try await desk.perform(.map(swift, to: linux), seen: [.owner(of: swift[0], nil), .members(of: linux, 0)])
            await #expect(throws: CurationError.self) {
                try await desk.perform(.unmap(swift), seen: [.owner(of: swift[0], nil)])
            }
            await #expect(throws: CurationError.self) {
                try await desk.perform(.delete(linux), seen: [.members(of: linux, 0)])
            }
            try await desk.store.change(
                "UPDATE ManagedSkills SET Category = 'x', UpdatedAt = \(desk.store.dialect.nowPlusMilliseconds)",
                [.integer(5)])
            let error = await #expect(throws: CurationError.self) {
                try await desk.perform(.rename(linux, to: "GNU"), seen: [.version(of: linux, version)])
            }
            #expect(error == .changedMeanwhile("Linux", now: "it is named Linux, in category x"))
            #expect(try await desk.members() == ["Linux": ["Swift"]])
            let mint = desk.ids("Linux Mint")
            let again = await #expect(throws: CurationError.self) {
                try await desk.perform(.reconsider(mint), seen: [.dismissed(mint[0])])
            }
            #expect(again == .changedMeanwhile("Linux Mint", now: "it is not mapped"))
            try await desk.perform(.dismiss(mint), seen: [.owner(of: mint[0], nil)])
            let late = await #expect(throws: CurationError.self) {
                try await desk.perform(.map(mint, to: linux), seen: [.owner(of: mint[0], nil)])
            }
            #expect(late == .changedMeanwhile("Linux Mint", now: "it is no skill"))
            try await desk.perform(.reconsider(mint), seen: [.dismissed(mint[0])])
            #expect(try await desk.members() == ["Linux": ["Swift"]])
        }
    }

    @Test("Of several who decide on one skill at the same time one is followed", arguments: TestDatabase.available)
    func race(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            var targets: [Int64] = []
            for number in 1...6 { targets.append(try await desk.make("Target \(number)")) }
            let swift = desk.ids("Swift")
            let followed = await withTaskGroup(of: Int64?.self) { group in
                for target in targets {
                    group.addTask {
                        do {
                            try await desk.perform(.map(swift, to: target), seen: [.owner(of: swift[0], nil)])
                            return target
                        } catch let error as CurationError {
                            #expect(error.exitStatus == .alreadyRunning)
                        } catch {
                            Issue.record(error)
                        }
                        return nil
                    }
                }
                return await group.reduce(into: [Int64]()) { if let target = $1 { $0.append(target) } }
            }
            #expect(followed.count == 1)
            #expect(try await Taxonomy.load(from: desk.store).owners[swift[0]] == followed.first)
            #expect(try await desk.store.count("AuditLog", where: "Action = 'managed-skill.map'") == 1)
        }
    }

    @Test(
        "Every managed skill has a name of its own, whatever the case", arguments: TestDatabase.available)
    func names(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let (one, two) = (try await desk.make("One"), try await desk.make("Two"))
            await #expect(throws: CurationError.nameTaken("oNE")) { try await desk.make("oNE") }
            await #expect(throws: CurationError.nameTaken("TWO")) { try await desk.perform(.rename(one, to: " TWO")) }
            await #expect(throws: CurationError.noName) { try await desk.perform(.rename(one, to: " ")) }
            await #expect(throws: CurationError.intoItself("Two")) { try await desk.perform(.merge([two], into: two)) }
            try await desk.perform(.rename(one, to: "ONE"))
            #expect(try await desk.store.count("ManagedSkills") == 2)
        }
    }

    @Test(
        "A spelling that comes later goes where its like went, and once taken away stays away",
        arguments: TestDatabase.available)
    func rule(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("Linux")
            try await desk.perform(.map(desk.ids("Linux Mint"), to: linux))
            try await desk.perform(.dismiss(desk.ids("Swift")))
            let names = ["linux-mint", "LINUX  (Mint)", "(Swift)", "Mint"]
            let skills = names.map { GroundedSkill(name: $0, kind: .technology, quote: $0, start: 0, end: 1) }
            let statements = AnalysisStatements(dialect: desk.store.dialect, worker: WorkerID("w"))
            try await desk.store.write { try statements.add(skills, on: $0) }
            #expect(try await desk.members() == ["Linux": ["LINUX  (Mint)", "Linux Mint", "linux-mint"]])
            #expect(try await desk.store.count("DismissedSkills") == 2)
            let log = try await CurationHistory.load(limit: 9, from: desk.store)
            #expect(log.records[0].action == "managed-skill.follow" && log.records[0].actor == "w")
            #expect(log.records.count == 4)
            let state = try await desk.state()
            let undo = try #require(try await desk.undo(log.records[0].id))
            #expect(try await desk.members() == ["Linux": ["Linux Mint"]])
            try await desk.store.write { try statements.add(skills, on: $0) }
            #expect(try await desk.members() == ["Linux": ["Linux Mint"]])
            try await desk.undo(undo)
            #expect(try await desk.state() == state)

            let found = try await Taxonomy.load(from: desk.store)
            try await desk.perform(.unmap([try found.find(discovered: "linux-mint")]))
            try await desk.store.write { try statements.add(skills, on: $0) }
            #expect(try await desk.members() == ["Linux": ["LINUX  (Mint)", "Linux Mint"]])
        }
    }
}
