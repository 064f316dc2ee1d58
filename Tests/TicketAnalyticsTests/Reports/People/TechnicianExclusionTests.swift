import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct TechnicianExclusionTests {
    @Test(arguments: TestDatabase.available)
    func whoIsLeftOutIsInNoReportAboutPeople(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await store.technician("bob")
            try await TechnicianExclusion(store: store, actor: "ann").exclude(bob, reason: " service\naccount ")
            let coverage = try await SkillCoverage.load(
                basis: .discovered, range: .all, minimum: 1, absent: [], from: store)
            #expect(Set(coverage.entries.flatMap(\.experts).map(\.identifier)) == ["ann"])
            let matrix = try await SkillMatrix.load(
                basis: .discovered, range: .all, levels: .usual, columns: 9, page: 1, from: store)
            #expect(matrix.technicians.map(\.identifier) == ["ann"])
            var question = SkillQuestion()
            (question.words, question.range) = (["linux"], .all)
            let found = try await SkillSearch.load(question, in: store)
            #expect(found.people.map(\.technician.identifier) == ["ann", "zoe"])
            let list = try await TechnicianList.load(.all, from: store)
            #expect(list.filtered("", isActive: nil).entries.map(\.technician.identifier) == ["ann", "zoe"])
            let excluded = list.filtered("", isActive: nil, isCounted: false).entries.map(\.technician)
            #expect(excluded.map(\.identifier) == ["bob"] && excluded.map(\.exclusion) == ["service account"])
        }
    }

    @Test(arguments: TestDatabase.available)
    func everyChangeIsInTheAuditLogAndCanBeUndone(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await store.technician("bob")
            let exclusion = TechnicianExclusion(store: store, actor: "ann")
            let reason = { try await store.run { try Technician.find(bob, on: $0).exclusion } }
            let first = try await exclusion.exclude(bob, reason: "left")
            let second = try await exclusion.include(bob)
            #expect(try await reason() == nil)
            try await exclusion.undo(second)
            #expect(try await reason() == "left")
            try await exclusion.undo(first)
            #expect(try await reason() == nil)
            let log = try await store.rows("SELECT Actor, Action, Subject FROM AuditLog ORDER BY AuditId")
            #expect(
                log
                    == ["exclude", "include", "exclude", "include"].map {
                        ["ann", .text("technician.\($0)"), "Bob Ross"]
                    })
        }
    }

    @Test(arguments: TestDatabase.available)
    func whatHasChangedMeanwhileIsRefused(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let bob = try await store.technician("bob")
            let exclusion = TechnicianExclusion(store: store, actor: "ann")
            let entry = try await exclusion.exclude(bob, reason: "left")
            await #expect(throws: ExclusionError.isExcluded("Bob Ross", "left")) {
                try await exclusion.exclude(bob, reason: "robot")
            }
            try await exclusion.include(bob)
            await #expect(throws: ExclusionError.isCounted("Bob Ross")) { try await exclusion.include(bob) }
            await #expect(throws: ExclusionError.isCounted("Bob Ross")) { try await exclusion.undo(entry) }
            await #expect(throws: ExclusionError.noReason) { try await exclusion.exclude(bob, reason: " ") }
            await #expect(throws: ExclusionError.noEntry(999)) { try await exclusion.undo(999) }
            await #expect(throws: ReportError.noTechnicianNumber(999)) {
                try await exclusion.exclude(999, reason: "nobody")
            }
        }
    }
}
