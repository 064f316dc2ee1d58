import TestSupport
import Testing

@testable import TicketAnalytics

/// Which tickets a site's settings let in.
struct ConnectWiseConditionsTests {
    @Test(arguments: ConnectWiseFixture.databases)
    func onlyTheBoardsAndCompaniesOfTheSettingsAreRead(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ async throws in
            #expect(try await numbers(fixture, "boards = service, Sales") == [1])
            #expect(try await numbers(fixture, "boards = Service, PROJECTS") == [1, 3])
            #expect(try await numbers(fixture, "companies = Contoso") == [1])
            #expect(try await numbers(fixture, "companies = fab") == [3])
            #expect(try await numbers(fixture, "boards = Service\ncompanies = Fabrikam") == [])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func ticketsEnteredBeforeTheDayStayOut(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ async throws in
            #expect(try await numbers(fixture, "date_from = 2026-01-01") == [1, 2, 3])
            #expect(try await numbers(fixture, "date_from = 2026-01-02") == [])
        }
    }

    @Test func conditionsHoldOnEveryPage() async throws {
        try await withConnectWise { fixture, test in
            let source = try await fixture.source("boards = Service, Projects")
            #expect(try await test.store.populate(from: source, page: 1).queued == 2)
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func aMergedTicketIsLeftOut_andItsNotesAndWorkComeWithItsParent(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            try await fixture.change("UPDATE SR_Service SET Merged_Parent_RecID = 3 WHERE SR_Service_RecID = 1")
            #expect(try await numbers(fixture) == [2, 3])
            let source = try await fixture.source()
            #expect(try await source.tickets([1]).isEmpty)
            let parent = try #require(try await source.tickets([3]).first)
            #expect(parent.summary == "Later" && parent.notes.count == 6)
            #expect(parent.people.map(\.identifier) == ["ann", "old", "robot"])
        }
    }

    @Test func aSiteThatDoesNotTellMergedTicketsHasThemAsTheyAre() async throws {
        try await withConnectWise(.views) { fixture, _ async throws in #expect(try await numbers(fixture) == [2, 1]) }
    }

    private func numbers(_ fixture: ConnectWiseFixture, _ lines: String = "") async throws -> [Int64] {
        try await fixture.source(lines).heads(after: .start, limit: 10).map(\.number)
    }
}
