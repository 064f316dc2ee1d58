import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Who worked on the newest tickets of skills")
struct SkilledTechnicianTests {
    private func tickets(_ skills: [String], newest: Int, in store: Store) async throws -> [String: Int] {
        let finder = SkillFinder(store: store)
        var ids: [Int64] = []
        for skill in skills { ids.append(try await finder.skill(skill).id) }
        let found = try await store.run { [ids, dialect = store.dialect] connection in
            try SkilledTechnician.load(onNewest: newest, showing: ids, on: connection, dialect)
        }
        return Dictionary(uniqueKeysWithValues: found.map { ($0.identifier, $0.tickets) })
    }

    @Test(
        "Older tickets of a lesser skill count too, where fewer are there than are looked at",
        arguments: TestDatabase.available)
    func few(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let (both, swift) = (
                try await tickets(["linux", "swift"], newest: 10, in: store),
                try await tickets(["swift"], newest: 10, in: store)
            )
            #expect(!swift.isEmpty && swift.allSatisfy { both[$0.key] ?? 0 >= $0.value })
            let all = try await store.rows("SELECT COUNT(*) FROM TicketTechnicians")
            #expect(both.values.reduce(0, +) == all[0][0].int)
        }
    }

    @Test("The newest are those of all the skills", arguments: TestDatabase.available)
    func newest(database: TestDatabase) async throws {
        try await withKnownPeople(on: database) { store in
            let one = try await tickets(["linux", "swift"], newest: 1, in: store)
            let those = try await store.rows("SELECT COUNT(*) FROM TicketTechnicians WHERE TicketNumber = 3")
            #expect(one.values.reduce(0, +) == those[0][0].int && one.values.allSatisfy { $0 == 1 })
        }
    }
}
