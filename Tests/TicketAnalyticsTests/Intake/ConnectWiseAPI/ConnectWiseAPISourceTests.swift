import JSON
import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct ConnectWiseAPISourceTests {
    @Test("Heads are on the boards and companies of the tickets")
    func boards() async throws {
        let fake = try await site()
        let source = try fake.source()
        let heads = try await source.heads(after: .start, limit: 9).sorted { $0.number < $1.number }
        let tickets = try await source.tickets(heads.map(\.number)).sorted { $0.number < $1.number }
        #expect(heads.map(\.board) == tickets.map(\.board) && heads.contains { $0.board != nil })
        #expect(heads.map(\.company) == tickets.map(\.company) && heads.contains { $0.company != nil })
    }

    @Test func headsOfBothResourcesComeInOrderOfTheirChange() async throws {
        let fake = try await site()
        let source = try fake.source()
        let first = try await source.heads(after: .start, limit: 2)
        #expect(first.map(\.number) == [3, 1])
        #expect(first.last?.summary == "Mail down" && first.last?.enteredAt == .day(1, milliseconds: 8 * 3_600_000))
        #expect(first.last?.changedAt == .day(2, milliseconds: 8 * 3_600_000))
        let rest = try await source.heads(after: try #require(first.last).cursor, limit: 2)
        #expect(rest.map(\.number) == [2])
    }

    @Test(arguments: [1, 2, 3, 50])
    func headsOfTheSameSecondAreNotMissed(limit: Int) async throws {
        let fake = try await site()
        #expect(try await fake.source().numbers(limit) == [3, 1, 2])
    }

    @Test func aNewReaderGoesOnFromAnyCursor() async throws {
        let fake = try await site()
        let one = try #require(try await fake.source().heads(after: .start, limit: 2).last)
        #expect(try await fake.source().heads(after: one.cursor, limit: 5).map(\.number) == [2])
    }

    @Test func fractionsOfASecondAreReadAndNeverAsked() async throws {
        let fake = try await FakeConnectWise([
            "service": [
                .ticket(1, changed: "2026-01-02T08:00:00.750Z"), .ticket(2, changed: "2026-01-02T08:00:00.250Z"),
            ]
        ])
        let first = try #require(try await fake.source().heads(after: .start, limit: 1).first)
        #expect(first.number == 2)
        #expect(try await fake.source().heads(after: first.cursor, limit: 2).map(\.number) == [1])
    }

    @Test func theServersClockIsTold() async throws {
        let fake = try await FakeConnectWise(["date": "Sun, 06 Nov 1994 08:49:37 GMT"])
        #expect(try await fake.source().now() == Timestamp("1994-11-06 08:49:37"))
    }

    @Test func whatAServerDatesInTheFutureIsReadToo() async throws {
        let fake = try await FakeConnectWise(["service": [.ticket(1, changed: "2199-01-01T00:00:00Z")]])
        #expect(try await fake.source().numbers(10) == [1])
    }

    @Test func aChangeMayStandInTheRowItself() async throws {
        let row: JSONValue = ["id": 1, "summary": "A", "lastUpdated": "2026-01-02T08:00:00Z"]
        let fake = try await FakeConnectWise(["service": [row]])
        #expect(try await fake.source().numbers(10) == [1])
    }

    @Test func notesComeInOrderWithTheirKindsAndAuthors() async throws {
        let fake = try await site()
        let ticket = try #require(try await fake.source().tickets([1]).first)
        #expect(
            ticket.notes.map(\.text) == [
                "Disk alert.", "No mail.", "Queue is full.", "Looked at the log.\n\nOn mail01.", "Restarted Postfix.",
                "Status set.",
            ])
        #expect(ticket.notes.map(\.kind) == [.time, .problem, .analysis, .time, .resolution, .analysis])
        #expect(
            ticket.notes.map(\.authorKind) == [.technician, .customer, .technician, .technician, .technician, .system])
        #expect(ticket.notes.map(\.isInternal) == [false, false, true, false, false, true])
    }

    @Test func hoursAndNotesAreAddedUpByMember() async throws {
        let fake = try await site()
        let people = try #require(try await fake.source().tickets([1]).first).people
        #expect(
            people == [
                TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 1.75, notes: 3),
                TechnicianWork(identifier: "old", name: "Old", isActive: false, hours: 0.5),
                TechnicianWork(identifier: "robot", name: "Auto", hours: 2, notes: 1),
            ])
    }

    @Test func excludedMembersAreNoPersons_whateverTheCase() async throws {
        let fake = try await site()
        let source = try fake.source(["source.excluded_members": "Robot"])
        let ticket = try #require(try await source.tickets([1]).first)
        #expect(ticket.people.map(\.identifier) == ["ann", "old"])
        #expect(ticket.notes.first?.authorKind == .system)
    }

    @Test func namesComeFromTheTickets_whereTheKeyMayNotReadMembers() async throws {
        let fake = try await site()
        try await fake.plan(["path": "system/members", "fault": "forbidden", "times": 9])
        let people = try #require(try await fake.source().tickets([1]).first).people
        #expect(people.map(\.name) == ["Ann Lee", "Old", "robot"])
        #expect(people.allSatisfy { $0.isActive })
    }

    @Test func whoIsOnlyAssignedCounts_whereNobodyIsKnownToHaveWorked() async throws {
        let row = JSONValue.ticket(
            1, changed: "2026-01-02T08:00:00Z",
            ["owner": ["id": 1, "identifier": "ann", "name": "Ann Lee"], "resources": "bea, carl", "closedBy": "carl"])
        let fake = try await FakeConnectWise(["service": [row]])
        let people = try await fake.source().tickets([1]).first?.people
        #expect(people?.map(\.identifier) == ["ann", "bea", "carl"])
    }

    @Test func companyBoardStatusAndTimesAreRead() async throws {
        let fake = try await site()
        let ticket = try #require(try await fake.source().tickets([1]).first)
        #expect(ticket.company == "Contoso" && ticket.board == "Service" && ticket.status == "Closed")
        #expect(ticket.closedAt == .day(2, milliseconds: 8 * 3_600_000))
    }

    @Test func aReopenedTicketIsNotClosed() async throws {
        let row = JSONValue.ticket(
            1, changed: "2026-01-02T08:00:00Z", ["closedDate": "2026-01-01T08:00:00Z", "closedFlag": false])
        let fake = try await FakeConnectWise(["service": [row]])
        let ticket = try await fake.source().tickets([1]).first
        #expect(ticket != nil && ticket?.closedAt == nil)
    }

    @Test func bareAndProjectTicketsAreFound_andDeletedOnesLeftOut() async throws {
        let fake = try await site()
        let tickets = try await fake.source().tickets([2, 99, 3]).sorted { $0.number < $1.number }
        #expect(tickets.map(\.number) == [2, 3])
        #expect(tickets.first?.company == nil && tickets.first?.notes.isEmpty == true)
        #expect(tickets.last?.company == "Fabrikam" && tickets.last?.notes.map(\.text) == ["Plan."])
    }

    @Test func notesOfProjectTicketsAreFound_whereAllNotesAreOfTheServiceResource() async throws {
        let fake = try await site()
        try await fake.change(["notes_of_projects": false])
        #expect(try await fake.source().tickets([3]).first?.notes.map(\.text) == ["Plan."])
    }

    @Test func aTicketThatIsDeletedWhileItIsReadIsLeftOut() async throws {
        let fake = try await site()
        try await fake.plan(["path": "tickets/2/notes", "fault": "deleted", "times": 1])
        #expect(try await fake.source().tickets([1, 2]).map(\.number) == [1])
    }

    @Test func aTicketWithoutAListOfNotesHasNone() async throws {
        let fake = try await site()
        try await fake.plan(["path": "tickets/2/notes", "fault": "gone", "times": 9])
        #expect(try await fake.source().tickets([2]).map(\.notes) == [[]])
    }

    @Test func mergedTicketsAreLeftOut() async throws {
        let merged = JSONValue.ticket(1, changed: "2026-01-02T08:00:00Z", ["mergedParentTicket": ["id": 2]])
        let open = JSONValue.ticket(2, changed: "2026-01-02T08:00:00Z", ["mergedParentTicket": nil])
        let fake = try await FakeConnectWise(["service": [merged, open]])
        let source = try fake.source()
        #expect(try await source.numbers(10) == [2])
        #expect(try await source.tickets([1, 2]).map(\.number) == [2])
    }

    @Test func aTimeEntryThatIsAmongAllNotesTooCountsOnce() async throws {
        let ann: JSONValue = ["id": 1, "identifier": "ann", "name": "Ann Lee"]
        let note: JSONValue = [
            "id": 9, "noteType": "TimeEntry", "text": "Reset the password.", "member": ann, "isMarkdownFlag": true,
            "timeStart": "2026-01-01T10:00:00Z",
        ]
        let entry = ConnectWiseAPIFixture.entry(
            1, ann, "2026-01-01T10:00:00Z", 0.5, ["notes": "Reset the password.", "addToResolutionFlag": true])
        let fake = try await FakeConnectWise([
            "service": .tickets(1...1), "notes": ["1": [note]], "entries": [entry],
        ])
        let ticket = try #require(try await fake.source().tickets([1]).first)
        #expect(ticket.notes.map(\.kind) == [.resolution])
        #expect(ticket.people == [TechnicianWork(identifier: "ann", name: "Ann Lee", hours: 0.5, notes: 1)])
    }

    @Test(arguments: [0, 1])
    func theInitialDescriptionIsReadOnce_whetherItIsANoteOrNot(notes: Int) async throws {
        let row = JSONValue.ticket(1, changed: "2026-01-02T08:00:00Z", ["initialDescription": "No mail."])
        let note: JSONValue = ["id": 1, "text": "No mail.\n", "detailDescriptionFlag": true]
        let fake = try await FakeConnectWise([
            "service": [row], "notes": ["1": .array(Array(repeating: note, count: notes))],
        ])
        let ticket = try await fake.source().tickets([1]).first
        #expect(ticket?.notes.map(\.text.trimmed) == ["No mail."] && ticket?.notes.first?.authorKind == .customer)
    }

    @Test(arguments: [[], ["board", "board/name"]])
    func onlyTheWantedTicketsAreRead_evenIfTheServerOverlooksAWish(ignored: [JSONValue]) async throws {
        let row = { (number: Int64, board: String, company: String) in
            JSONValue.ticket(
                number, changed: "2026-01-02T08:00:00Z",
                ["board": ["name": .string(board)], "company": ["identifier": .string(company), "name": "X"]])
        }
        let old = JSONValue.ticket(
            4, changed: "2026-01-02T08:00:00Z",
            [
                "board": ["name": "Service"], "company": ["name": "Contoso"],
                "_info": ["lastUpdated": "2026-01-02T08:00:00Z", "dateEntered": "2025-12-31T23:59:59Z"],
            ])
        let fake = try await FakeConnectWise([
            "service": [row(1, "Service", "contoso"), row(2, "Alerts", "contoso"), row(3, "Service", "other"), old],
            "ignored": .array(ignored),
        ])
        let source = try fake.source([
            "source.boards": "Service, Projects", "source.companies": "Contoso", "source.date_from": "2026-01-01",
        ])
        #expect(try await source.numbers(10) == [1])
        #expect(try await source.tickets([1, 2, 3, 4]).map(\.number) == [1])
        #expect(try await fake.asked("count").first?.contains(#" and board/name in ("Service","Projects"))"#) == true)
    }

    @Test func aBatchIsAskedForInShortAddresses_withNoMoreAtOnceThanSet() async throws {
        let fake = try await FakeConnectWise(["service": .tickets(1...300)])
        let tickets = try await fake.source(["connectwise_api.requests_in_flight": "3"]).tickets(Array(1...300))
        #expect(tickets.count == 300)
        let stats = try await fake.stats()
        #expect(stats["longest_address"]?.int ?? .max < 2_000)
        #expect(stats["most_active"]?.int ?? .max <= 3)
        #expect(try await fake.asked("time/entries").count == 2)
    }

    @Test func aSiteWithoutRightsOnProjectTicketsWorks_andTheDoctorSaysSo() async throws {
        let fake = try await site()
        try await fake.plan(["path": "project/tickets", "fault": "forbidden", "times": 99])
        let source = try fake.source()
        #expect(try await source.numbers(10) == [1, 2])
        #expect(try await source.tickets([1, 3]).map(\.number) == [1])
        #expect(
            try await source.findings() == [
                "project/tickets (status 403, You lack the right to inquire), so that project tickets stay out"
            ])
    }

    @Test func aGoodSiteHasNoFindings() async throws {
        let fake = try await site()
        #expect(try await fake.source().findings().isEmpty)
    }

    @Test(arguments: TestDatabase.available)
    func aWholeRunTakesEveryTicketIn(database: TestDatabase) async throws {
        let fake = try await site()
        try await withStore(on: database) { test in
            for queued in [3, 0] {
                let source = try fake.source()
                #expect(try await test.store.populate(from: source, page: 1).queued == queued)
            }
        }
    }

    private func site() async throws -> FakeConnectWise { try await FakeConnectWise(ConnectWiseAPIFixture.site) }
}
