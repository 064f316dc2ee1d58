import Testing

@testable import TicketAnalytics

@Suite("Which columns of a file are used")
struct ColumnUseTests {
    private let sentence = "since this morning nobody in the branch can print"

    @Test("Columns are told as taken or not, and those with sentences that are not")
    func use() throws {
        let use = try columns("Ticket ID,Subject,Created time,Tags,Story\n1,a,2026-01-01,x,short\n2,b,,y,\(sentence)\n")
        #expect(use.taken == [.number: "Ticket ID", .summary: "Subject", .entered: "Created time"])
        #expect(use.unused == ["Tags", "Story"] && use.wordy == ["Story"])
    }

    @Test("Lines of JSON are told together")
    func json() throws {
        let use = try columns(
            #"{"id": 1, "title": "a", "x": 1}"# + "\n" + #"{"id": 2, "body": "b", "story": "\#(sentence)"}"# + "\n")
        #expect(use.taken == [.number: "id", .summary: "title", .problem: "body"])
        #expect(use.unused == ["x", "story"] && use.wordy == ["story"])
    }

    @Test(
        "Something is lost with a column of sentences, with the times, and with all that is more than a summary",
        arguments: [
            ("id,title,body,created,tags\n1,a,b,,x\n", false), ("id,title\n1,a\n", false),
            ("id,title,body,created,tags\n1,a,b,,SENTENCE\n", true), ("id,title,body,when\n1,a,b,2026-01-01\n", true),
            ("id,title,created,tags\n1,a,,x\n", true),
        ])
    func loss(csv: String, isLost: Bool) throws {
        #expect(try columns(csv.replacing("SENTENCE", with: sentence)).losesSomething == isLost)
    }

    @Test(
        "The usual columns of help desks' exports are known",
        arguments: [
            (
                "Ticket ID,Subject,Status,Agent,Group,Created time,Closed time,Resolved time,Title,Company Name,Description",
                "Ticket ID,Subject,Description,Group,Company Name,Status,Created time,Closed time,Agent"
            ),
            (
                "Id,Requester,Assignee,Group,Subject,Status,Created at,Updated at,Organization,Solved at",
                "Id,Subject,,Group,Organization,Status,Created at,Solved at,Assignee"
            ),
            (
                "Summary,Issue key,Issue id,Status,Project key,Project name,Assignee,Created,Resolved,Description",
                "Issue key,Summary,Description,Project name,,Status,Created,Resolved,Assignee"
            ),
            (
                "[required] Title,Description,[required] Company,[required] Status,Primary Resource,"
                    + "[required if no Primary Resource] Queue,Create Date/Time,Complete Date/Time,Ticket Number",
                "Ticket Number,[required] Title,Description,[required if no Primary Resource] Queue,[required] Company,"
                    + "[required] Status,Create Date/Time,Complete Date/Time,Primary Resource"
            ),
            (
                "Ticket ID,Client,Summary,Details,Date Occurred,Date Closed,Status,Agent,Team",
                "Ticket ID,Summary,Details,Team,Client,Status,Date Occurred,Date Closed,Agent"
            ),
            (
                "number,opened_at,short_description,description,state,assignment_group,assigned_to,closed_at,company",
                "number,short_description,description,assignment_group,company,state,opened_at,closed_at,assigned_to"
            ),
        ])
    func exports(header: String, expected: String) throws {
        let use = try columns(header + "\n")
        let fields: [ImportField] = [.number, .summary, .problem, .board, .company, .status, .entered, .closed, .owner]
        #expect(fields.map { use.taken[$0] ?? "" }.joined(separator: ",") == expected)
    }

    private func columns(_ text: String) throws -> ColumnUse {
        var reader = try TicketFileReader(InputFile(contents: Array(text.utf8)))
        while try reader.next() != nil {}
        return reader.columns
    }
}
