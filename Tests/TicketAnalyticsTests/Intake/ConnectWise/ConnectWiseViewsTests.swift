import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// A site whose login may read the reports' views alone.
struct ConnectWiseViewsTests {
    @Test(arguments: ConnectWiseFixture.databases)
    func ticketsAreReadFromTheView(database: TestDatabase) async throws {
        try await withConnectWise(.views, on: database) { fixture, _ in
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.summary == "Mail down" && ticket.company == "Contoso")
            #expect(ticket.board == "Service" && ticket.status == "Closed")
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func notesHaveTheirKinds_underTheFlagsOtherNames(database: TestDatabase) async throws {
        try await withConnectWise(.views, on: database) { fixture, _ in
            let notes = try #require(try await fixture.source(Self.newYork).tickets([1]).first).notes
            #expect(
                notes.map(\.text) == ["No mail.", "Queue is full.", "Looked at the log.", "Restarted Postfix."])
            #expect(notes.map(\.kind) == [.problem, .analysis, .time, .resolution])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func localTimesBecomeUTC_andATwinInUTCIsTakenAsItIs(database: TestDatabase) async throws {
        try await withConnectWise(.views, on: database) { fixture, _ in
            let source = try await fixture.source(Self.newYork)
            let heads = try await source.heads(after: .start, limit: 9)
            #expect(heads.map(\.number) == [2, 1])
            #expect(heads.map(\.changedAt.description) == ["2026-01-10 23:00:00.000000", "2026-07-01 22:00:00.000000"])
            #expect(
                heads.map(\.enteredAt?.description) == ["2026-01-10 13:00:00.000000", "2026-07-01 12:00:00.000000"])
            let ticket = try #require(try await source.tickets([1]).first)
            #expect(ticket.closedAt?.description == "2026-07-01 21:00:00.000000")
        }
    }

    @Test func aTimeOfDayApartFromItsDayIsPutTogether() async throws {
        try await withConnectWise(.views) { fixture, _ in
            let notes = try #require(try await fixture.source(Self.newYork).tickets([1]).first).notes
            #expect(notes.first { $0.kind == .time }?.createdAt?.description == "2026-07-01 13:30:00.000000")
        }
    }

    @Test func peopleAreKnownByTheViews() async throws {
        try await withConnectWise(.views) { fixture, _ in
            let tickets = try await fixture.source().tickets([1, 2])
            #expect(
                tickets.map(\.people) == [
                    [TechnicianWork(identifier: "alee", name: "Ann Lee", hours: 1.5, notes: 3)],
                    [TechnicianWork(identifier: "bmay", name: "Bob May")],
                ])
        }
    }

    @Test func whereNoNotesCanBeReadTheJoinedOnesTellTheTicket() async throws {
        try await withConnectWise(.views) { fixture, _ in
            try await fixture.change("DROP TABLE SR_Detail")
            try await fixture.change("UPDATE v_rpt_Time SET Notes = 'Restarted Postfix.'")
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.notes.map(\.text) == ["No mail.", "Queue is full.", "Restarted Postfix."])
            #expect(ticket.notes.map(\.authorKind) == [.customer, .technician, .technician])
            #expect(ticket.people == [TechnicianWork(identifier: "alee", name: "Ann Lee", hours: 1.5, notes: 1)])
        }
    }

    private static let newYork = "time_zone = America/New_York"
}
