import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct ConnectWiseSQLSourceTests {
    @Test func headsComeInOrderOfTheChangeInUTC() async throws {
        try await withFixture { fixture in
            let source = try await fixture.source()
            let first = try await source.heads(after: .start, limit: 2)
            #expect(first.map(\.number) == [1, 2])
            let last = try #require(first.last)
            let rest = try await source.heads(
                after: SourceCursor(changedAt: last.changedAt, number: last.number), limit: 2)
            #expect(rest.map(\.number) == [3])
            #expect(rest.first?.changedAt == .day(3, milliseconds: 8 * 3_600_000))
        }
    }

    @Test func headsOfTheSameMillisecondAreNotMissed() async throws {
        try await withFixture { fixture in
            let source = try await fixture.source()
            let one = try #require(try await source.heads(after: .start, limit: 1).first)
            let next = try await source.heads(
                after: SourceCursor(changedAt: one.changedAt, number: one.number), limit: 1)
            #expect(next.map(\.number) == [2])
        }
    }

    @Test func notesComeInOrderWithTheirKindsAndAuthors() async throws {
        try await withFixture { fixture in
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(
                ticket.notes.map(\.text) == [
                    "Disk alert.", "No mail.", "Queue is full.", "Looked at the log.\n\nOn mail01.",
                    "Restarted Postfix.", "Status set.",
                ])
            #expect(ticket.notes.map(\.kind) == [.time, .problem, .analysis, .time, .resolution, .analysis])
            #expect(
                ticket.notes.map(\.authorKind) == [
                    .technician, .customer, .technician, .technician, .technician, .system,
                ])
            #expect(ticket.notes.map(\.isInternal) == [false, false, true, false, false, true])
        }
    }

    @Test func hoursAndNotesAreAddedUpByMember() async throws {
        try await withFixture { fixture in
            let people = try #require(try await fixture.source().tickets([1]).first).people
            #expect(
                people == [
                    TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 1.75, notes: 3),
                    TechnicianWork(identifier: "old", name: "old", isActive: false, hours: 0.5),
                    TechnicianWork(identifier: "robot", name: "Auto", hours: 2, notes: 1),
                ])
        }
    }

    @Test func excludedMembersAreNoPersons_whateverTheCase() async throws {
        try await withFixture { fixture in
            let ticket = try #require(try await fixture.source("excluded_members = Robot").tickets([1]).first)
            #expect(ticket.people.map(\.identifier) == ["ann", "old"])
            #expect(ticket.notes.first?.authorKind == .system)
        }
    }

    @Test func aBareTicketHasNothingElse() async throws {
        try await withFixture { fixture in
            let tickets = try await fixture.source().tickets([2, 99])
            #expect(tickets.map(\.number) == [2])
            #expect(tickets.first?.company == nil && tickets.first?.notes.isEmpty == true)
            #expect(tickets.first?.enteredAt == .day(1, milliseconds: 9 * 3_600_000))
        }
    }

    @Test func companyBoardStatusAndTimesAreRead() async throws {
        try await withFixture { fixture in
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.company == "Contoso" && ticket.board == "Service" && ticket.status == "Closed")
            #expect(ticket.closedAt == .day(2, milliseconds: 8 * 3_600_000))
        }
    }

    @Test func everyMissingColumnIsNamed() async throws {
        try await withTemporaryFolder { folder in
            let missing: Set = ["Member.Last_Name", "SR_Detail.Resolution_Flag"]
            let fixture = try await ConnectWiseFixture(in: folder, missing: missing)
            let error = await #expect(throws: SourceError.self) { try await fixture.source() }
            guard case .missingColumns(let columns) = error else { throw try #require(error) }
            #expect(Set(columns) == missing)
        }
    }

    @Test func theSourceIsNeverWrittenTo() async throws {
        try await withTemporaryFolder { folder in
            let file = folder + "/absent.sqlite"
            let settings = try settings("[source]\nconnection_string = Driver=SQLite3;Database=\(file)").source
            await #expect(throws: SourceError.self) { try await ConnectWiseSQLSource(settings) }
            #expect(!WholeFile.exists(file))
        }
    }

    @Test(arguments: TestDatabase.available)
    func aWholeRunTakesEveryTicketIn(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = try await ConnectWiseFixture(in: test.folder).source()
            #expect(try await test.store.populate(from: source, page: 1).queued == 3)
            #expect(try await test.store.populate(from: source, page: 1).queued == 0)
        }
    }

    private func withFixture(_ body: (ConnectWiseFixture) async throws -> Void) async throws {
        try await withTemporaryFolder { try await body(try await ConnectWiseFixture(in: $0)) }
    }
}
