import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct ConnectWiseSQLSourceTests {
    @Test(arguments: ConnectWiseFixture.databases)
    func headsComeInOrderOfTheChangeInUTC(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            let source = try await fixture.source()
            let first = try await source.heads(after: .start, limit: 2)
            #expect(first.map(\.number) == [1, 2])
            let last = try #require(first.last)
            let rest = try await source.heads(after: last.cursor, limit: 2)
            #expect(rest.map(\.number) == [3])
            #expect(rest.first?.changedAt == .day(3, milliseconds: 8 * 3_600_000))
            #expect(rest.first?.summary == "Later")
        }
    }

    @Test("Heads are on the boards and companies of the tickets", arguments: ConnectWiseFixture.databases)
    func boards(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            let source = try await fixture.source()
            let heads = try await source.heads(after: .start, limit: 9).sorted { $0.number < $1.number }
            let tickets = try await source.tickets(heads.map(\.number)).sorted { $0.number < $1.number }
            #expect(heads.map(\.board) == tickets.map(\.board) && heads.contains { $0.board != nil })
            #expect(heads.map(\.company) == tickets.map(\.company) && heads.contains { $0.company != nil })
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func theClockIsTheServers(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ async throws in
            #expect(try #require(try await fixture.source().now()) > .day(1))
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func headsOfTheSameMillisecondAreNotMissed(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            let source = try await fixture.source()
            let one = try #require(try await source.heads(after: .start, limit: 1).first)
            #expect(try await source.heads(after: one.cursor, limit: 1).map(\.number) == [2])
        }
    }

    @Test(.enabled(if: TestDatabase.sqlServer.isAvailable))
    func headsOfATimeFinerThanMicrosecondsComeOnce() async throws {
        try await withConnectWise(on: .sqlServer) { fixture, _ in
            try await fixture.change("ALTER TABLE SR_Service DROP COLUMN Last_Update_UTC")
            try await fixture.change("ALTER TABLE SR_Service ADD Last_Update_UTC DATETIME2(7)")
            try await fixture.change("UPDATE SR_Service SET Last_Update_UTC = '2026-01-02 08:00:00.1234567'")
            let source = try await fixture.source()
            var (cursor, numbers) = (SourceCursor.start, [Int64]())
            for _ in 1...4 {
                guard let head = try await source.heads(after: cursor, limit: 1).first else { break }
                numbers.append(head.number)
                cursor = head.cursor
            }
            #expect(numbers == [1, 2, 3])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func notesComeInOrderWithTheirKindsAndAuthors(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
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
            #expect(ticket.notes.map(\.author) == ["Auto", nil, "Ann Lee", "Ann Lee", "Ann Lee", nil])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func hoursAndNotesAreAddedUpByMember(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ in
            let people = try #require(try await fixture.source().tickets([1]).first).people
            #expect(
                people == [
                    TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 1.75, notes: 3),
                    TechnicianWork(identifier: "old", name: "old", isActive: false, hours: 0.5),
                    TechnicianWork(identifier: "robot", name: "Auto", hours: 2, notes: 1),
                ])
        }
    }

    @Test func whereNobodyWorkedTheAssignedCount() async throws {
        try await withConnectWise { fixture, _ in
            let ticket = try #require(try await fixture.source("exclude_inactive_members = yes").tickets([2]).first)
            #expect(ticket.people == [TechnicianWork(identifier: "ann", name: "Ann Lee")])
        }
    }

    @Test func excludedMembersAreNoPersons_whateverTheCase() async throws {
        try await withConnectWise { fixture, _ in
            let ticket = try #require(try await fixture.source("excluded_members = Robot").tickets([1]).first)
            #expect(ticket.people.map(\.identifier) == ["ann", "old"])
            #expect(ticket.notes.first?.authorKind == .system)
        }
    }

    @Test func aBareTicketHasNothingElse_andOneThatIsGoneIsLeftOut() async throws {
        try await withConnectWise { fixture, _ in
            let tickets = try await fixture.source().tickets([2, 99])
            #expect(tickets.map(\.number) == [2])
            #expect(tickets.first?.company == nil && tickets.first?.notes.isEmpty == true)
            #expect(tickets.first?.enteredAt == .day(1, milliseconds: 9 * 3_600_000))
        }
    }

    @Test func companyBoardStatusAndTimesAreRead() async throws {
        try await withConnectWise { fixture, _ in
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.company == "Contoso" && ticket.board == "Service" && ticket.status == "Closed")
            #expect(ticket.closedAt == .day(2, milliseconds: 8 * 3_600_000))
        }
    }

    @Test func aReopenedTicketComesAgain_andIsNotClosed() async throws {
        try await withConnectWise { fixture, _ in
            let source = try await fixture.source()
            let last = try #require(try await source.heads(after: .start, limit: 9).last)
            try await fixture.change(
                "UPDATE SR_Service SET Date_Closed = NULL, Last_Update_UTC = '2026-01-04 08:00:00.000' WHERE SR_Service_RecID = 1"
            )
            #expect(try await source.heads(after: last.cursor, limit: 9).map(\.number) == [1])
            #expect(try await source.tickets([1]).map(\.closedAt) == [nil])
        }
    }

    @Test func rowsThatAreReadTwiceCountOnce() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change("INSERT INTO SR_Detail SELECT * FROM SR_Detail")
            try await fixture.change("INSERT INTO Time_Entry SELECT * FROM Time_Entry")
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.notes.count == 6)
            #expect(ticket.people.first == TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 1.75, notes: 3))
        }
    }

    @Test func aNoteThatIsATimeEntryTooCountsOnce() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change(
                """
                INSERT INTO Time_Entry VALUES
                    (9, 1, 1, 'Restarted Postfix. ', NULL, '2026-01-01 11:00:00', 1, 0, 0, 1, '2026-01-01')
                """)
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.notes.count { $0.text.hasPrefix("Restarted") } == 1)
            #expect(ticket.people.first == TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 2.75, notes: 3))
        }
    }

    @Test func aNoteOfNobodyWithATimeEntrysTextIsTheTimeEntry() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change(
                "INSERT INTO SR_Detail VALUES (9, 1, 'Looked at the log.', 0, 1, 0, NULL, NULL, '2026-01-01 10:00:00')")
            let notes = try #require(try await fixture.source().tickets([1]).first).notes
            #expect(notes.count == 6)
            #expect(notes.first { $0.text.hasPrefix("Looked") }?.author == "Ann Lee")
        }
    }

    @Test func aCustomersWordsThatStaffBookedAsTimeAreBoths() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change(
                """
                INSERT INTO Time_Entry VALUES
                    (9, 1, 1, 'No mail.', NULL, '2026-01-01 08:30:00', 1, 0, 0, 0, '2026-01-01')
                """)
            let notes = try #require(try await fixture.source().tickets([1]).first).notes
            #expect(notes.filter { $0.text == "No mail." }.map(\.authorKind) == [.customer, .technician])
        }
    }

    @Test func aReferenceOfZeroIsNone() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change("UPDATE SR_Detail SET Member_RecID = 0 WHERE Member_RecID IS NULL")
            try await fixture.change("UPDATE SR_Detail SET Contact_RecID = 0 WHERE Contact_RecID IS NULL")
            let notes = try #require(try await fixture.source().tickets([1]).first).notes
            #expect(
                notes.map(\.authorKind) == [.technician, .customer, .technician, .technician, .technician, .system])
        }
    }

    @Test func aMemberWhoIsNotListedIsStaffAllTheSame() async throws {
        try await withConnectWise { fixture, _ in
            try await fixture.change("DELETE FROM Member WHERE Member_RecID = 1")
            let ticket = try #require(try await fixture.source().tickets([1]).first)
            #expect(ticket.notes.first { $0.text == "Queue is full." }?.authorKind == .technician)
            #expect(ticket.people.map(\.identifier) == ["old", "robot"])
        }
    }

    @Test func membersAreReadAnewAfterAWhile() async throws {
        try await withConnectWise { fixture, _ in
            let lasting = try await fixture.source()
            let passing = try await fixture.source(memberLifetime: .zero)
            for source in [lasting, passing] {
                #expect(try await source.tickets([1]).first?.people.first?.name == "Ann Lee")
            }
            try await fixture.change("UPDATE Member SET Last_Name = 'May' WHERE Member_RecID = 1")
            #expect(try await lasting.tickets([1]).first?.people.first?.name == "Ann Lee")
            #expect(try await passing.tickets([1]).first?.people.first?.name == "Ann May")
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

    @Test(arguments: ConnectWiseFixture.databases)
    func aWholeRunTakesEveryTicketIn(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, test in
            let source = try await fixture.source()
            #expect(try await test.store.populate(from: source, page: 1).queued == 3)
            #expect(try await test.store.populate(from: source, page: 1).queued == 0)
        }
    }
}
