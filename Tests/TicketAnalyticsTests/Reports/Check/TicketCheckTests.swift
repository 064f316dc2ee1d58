import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct TicketCheckTests {
    private let analyst = Analyst(extractor: StubExtractor())

    @Test(arguments: TestDatabase.available)
    func checkingChangesNothing(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let check = try await test.store.check("1", with: analyst, saving: false)
            #expect(check.analysis.skills.map(\.name) == ["Swift"])
            #expect(try await test.store.states() == [1: "Pending"])
            #expect(try await test.store.count("Analyses") == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func savingStoresTheResultInPlaceOfTheOld(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            for _ in 1...2 { #expect(try await test.store.check("T-1", with: analyst, saving: true).isSaved) }
            #expect(try await test.store.states() == [1: "Complete"])
            #expect(try await test.store.count("TicketSkills") == 1)
            #expect(try await test.store.count("Analyses") == 2)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatAWorkerHoldsIsNotTakenFromIt(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource([.made(1, "about Swift", [])])
            try await test.store.populate(from: source)
            let claim = try #require(try await TicketQueue(store: test.store).claimNext(1).first)
            let error = await #expect(throws: ReportError.self) {
                try await test.store.check("1", with: analyst, saving: true)
            }
            #expect(error == .beingAnalysed("T-1"))
            #expect(try await test.store.ticket(1, "ClaimToken") == .text(claim.token))
        }
    }

    @Test(arguments: TestDatabase.available, ["2", "T-2", "", "9223372036854775808", "1; DROP TABLE Tickets"])
    func anUnknownTicketIsAnError(database: TestDatabase, name: String) async throws {
        try await withStore(on: database) { test in
            let error = await #expect(throws: ReportError.self) {
                try await test.store.check(name, with: analyst, saving: false)
            }
            #expect(error == .noTicket(name, nearest: name == "T-2" ? ["T-1"] : []) && error?.exitStatus == .notFound)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aTicketThatItsSourceNoLongerHoldsIsToldApartFromAnUnknownOne(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1])
            let error = await #expect(throws: ReportError.self) {
                try await TicketCheck.check(
                    ticket: "1", in: test.store, sources: TicketSources([StubSource([])]),
                    textWriter: try TicketTextWriter(), with: analyst, saving: false)
            }
            #expect(error == .goneTicket("1") && error?.exitStatus == .notFound)
        }
    }

    @Test func aTextIsCheckedWithoutADatabase() async throws {
        let check = try await TicketCheck.check(
            text: "about Swift", name: "text", textWriter: try TicketTextWriter(), with: analyst)
        #expect(
            check.analysis.skills == [
                GroundedSkill(name: "Swift", kind: .technology, quote: "Swift", start: 6, end: 11)
            ])
    }
}

extension Store {
    /// Checks a ticket of a source that holds ticket 1, `T-1`.
    fileprivate func check(_ name: String, with analyst: Analyst, saving: Bool) async throws -> TicketCheck {
        let source = StubSource([.made(1, "about Swift", [])])
        try await populate(from: source)
        return try await TicketCheck.check(
            ticket: name, in: self, sources: TicketSources([source]), textWriter: try TicketTextWriter(),
            with: analyst, saving: saving)
    }
}
