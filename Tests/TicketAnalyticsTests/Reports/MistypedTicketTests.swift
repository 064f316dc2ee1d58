import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("A ticket that is not there")
struct MistypedTicketTests {
    @Test("is taken for one whose number is a digit away", arguments: TestDatabase.available)
    func near(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([10_234])
            for name in ["10334", "1234", "102324", "12034", "T0234"] {
                #expect(try await nearest(name, in: test.store) == (name == "T0234" ? [] : ["10234"]))
            }
            #expect(try await nearest("20235", in: test.store) == [])
        }
    }

    @Test("or whose key is", arguments: TestDatabase.available)
    func key(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.populate(from: StubSource([.made(11, "VPN", [])]))
            #expect(try await nearest("T-1", in: test.store) == ["T-11"])
            #expect(try await nearest("'; DROP TABLE Tickets", in: test.store) == [])
        }
    }

    private func nearest(_ name: String, in store: Store) async throws -> [String]? {
        do {
            _ = try await TicketLabel.find(name, in: store)
            return nil
        } catch ReportError.noTicket(_, let nearest) {
            return nearest
        }
    }
}
