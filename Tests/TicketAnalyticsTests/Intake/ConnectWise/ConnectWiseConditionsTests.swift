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

    @Test(arguments: ConnectWiseFixture.databases)
    func aTicketThatWasMergedIntoAMergedOne_comesWithTheOneThatIsLeft(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            try await fixture.change("UPDATE SR_Service SET Merged_Parent_RecID = 2 WHERE SR_Service_RecID = 1")
            try await fixture.change("UPDATE SR_Service SET Merged_Parent_RecID = 3 WHERE SR_Service_RecID = 2")
            for numbers: [Int64] in [[3], [1, 2, 3]] {
                let tickets = try await fixture.source().tickets(numbers)
                #expect(tickets.map(\.number) == [3])
                #expect(tickets.first?.notes.count == 6)
            }
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func ticketsThatWereMergedIntoEachOtherAreLeftOut(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ async throws in
            try await fixture.change("UPDATE SR_Service SET Merged_Parent_RecID = 3 WHERE SR_Service_RecID = 1")
            try await fixture.change("UPDATE SR_Service SET Merged_Parent_RecID = 1 WHERE SR_Service_RecID = 3")
            #expect(try await fixture.source().tickets([1, 2, 3]).map(\.number) == [2])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func aTicketOfMoreMergedOnesThanAStatementTakesIsRead(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            for start in stride(from: 10, to: 2_410, by: 800) {
                let rows = (start..<start + 800).map { "(\($0), 'Disk alert', 3)" }.joined(separator: ", ")
                try await fixture.change(
                    "INSERT INTO SR_Service (SR_Service_RecID, Summary, Merged_Parent_RecID) VALUES \(rows)")
            }
            try await fixture.change("UPDATE SR_Detail SET SR_Service_RecID = 2409 WHERE SR_Detail_RecID = 3")
            let parent = try #require(try await fixture.source().tickets([3]).first)
            #expect(parent.notes.map(\.text) == ["Restarted Postfix."])
        }
    }

    @Test func aSiteThatDoesNotTellMergedTicketsHasThemAsTheyAre() async throws {
        try await withConnectWise(.views) { fixture, _ async throws in #expect(try await numbers(fixture) == [2, 1]) }
    }

    private func numbers(_ fixture: ConnectWiseFixture, _ lines: String = "") async throws -> [Int64] {
        try await fixture.source(lines).heads(after: .start, limit: 10).map(\.number)
    }
}
