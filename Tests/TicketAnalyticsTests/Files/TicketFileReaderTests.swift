import Testing

@testable import TicketAnalytics

struct TicketFileReaderTests {
    @Test func csvRowsBecomeTicketsWithTheirMessagesInOrder() throws {
        let csv = """
            id;title;body;notes;internal;resolution;created;status
            T-1; Mail down ;no mail;"[{""role"":""agent"",""text"":""looking""}]";queue full;restarted;2026-11-22 14:12;Closed
            """
        let ticket = try #require(try read(csv).tickets.first)
        #expect(ticket.externalId == "T-1" && ticket.summary == "Mail down" && ticket.status == "Closed")
        #expect(ticket.entered == 1_795_356_720_000_000)
        #expect(ticket.notes.map(\.text) == ["no mail", "looking", "queue full", "restarted"])
        #expect(ticket.notes.map(\.kind) == [.problem, .problem, .internalAnalysis, .resolution])
        #expect(ticket.notes.map(\.role) == [.customer, .technician, .technician, .technician])
    }

    @Test func jsonLinesAreSniffed_keysMayComeAndGo() throws {
        let lines = "{\"id\": 7, \"title\": \"a\"}\n{\"title\": \"b\"}\n{\"title\": \"c\", \"x\": 1, \"id\": \"8\"}\n"
        let result = try read(lines)
        #expect(result.tickets.map(\.externalId) == ["7", "8"])
        #expect(result.tickets.map(\.summary) == ["a", "c"])
        #expect(result.rejected == ["row 2 (line 2): it has no ticket number"])
    }

    @Test func rowsWithoutNumberOrWithABadTimeAreRejected() throws {
        let result = try read("id,created,title\n ,2026-01-01,a\n2,yesterday,b\n3,,c\n4,-,d\n5,0000-00-00 00:00:00,e\n")
        #expect(result.tickets.map(\.externalId) == ["3", "4", "5"])
        #expect(
            result.rejected == [
                "row 1 (line 2): it has no ticket number",
                "row 2 (line 3): 'yesterday' in 'entered' is not a time such as 2026-11-22 14:12:53",
            ])
    }

    @Test func nothingFollowsABrokenQuote() throws {
        var reader = try TicketFileReader(InputFile(contents: Array("id,title\n1,\"x\n".utf8)))
        #expect(throws: ImportError.self) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test func mappedKeysThatNoLineHasAreReported() throws {
        let file = InputFile(contents: Array("{\"id\": 7, \"title\": \"\"}\n{\"id\": 8, \"who\": \"a\"}\n".utf8))
        var reader = try TicketFileReader(file, mapping: ColumnMapping(parsing: "owner=who,status=stat"))
        while try reader.next() != nil {}
        #expect(reader.unseenColumns == ["stat"])
    }

    @Test(
        "A file whose columns hold no text is refused, and its columns named",
        arguments: ["id;Betreff\n1;x\n", "{\"id\": 1, \"Betreff\": \"x\"}\n"])
    func noText(content: String) throws {
        let error = #expect(throws: ImportError.self) {
            var reader = try TicketFileReader(InputFile(contents: Array(content.utf8)))
            _ = try reader.next()
        }
        #expect(error == .noTextColumn(file: "text", columns: ["id", "Betreff"]))
        #expect(error?.remedy == "Name it with --map problem=COLUMN; the columns are id, Betreff.")
    }

    @Test("Comments that a file has in a column each are notes one after the other")
    func comments() throws {
        let ticket = try #require(try read("id,title,Comment,Comment,Comment\n1,a,first,,third\n").tickets.first)
        #expect(ticket.notes.map(\.text) == ["first", "third"])
    }

    @Test func nulCannotReachADatabase() throws {
        #expect(try read("id,title\n1,a\0b\n").tickets.first?.summary == "a\u{FFFD}b")
    }

    @Test(
        "what is no text says how to make text of it",
        arguments: [
            [0x1F, 0x8B, 8, 0], [0xFF, 0xFE, 105, 0], Array("PK\u{3}\u{4}".utf8), Array("[\n {\"id\": 1}]".utf8),
        ])
    func notText(bytes: [UInt8]) {
        let error = #expect(throws: ImportError.self) { try TicketFileReader(InputFile(contents: bytes)) }
        #expect(error?.exitStatus == .badData)
    }

    @Test func missingFileHasItsOwnExitStatus() {
        let error = #expect(throws: ImportError.self) { try InputFile(opening: "/no/such/file.csv") }
        #expect(error?.exitStatus == .notFound)
        #expect(error?.problem == "/no/such/file.csv cannot be opened: No such file or directory.")
    }

    private func read(_ text: String) throws -> (tickets: [ImportedTicket], rejected: [String]) {
        var reader = try TicketFileReader(InputFile(contents: Array(text.utf8)))
        var result: (tickets: [ImportedTicket], rejected: [String]) = ([], [])
        while let row = try reader.next() {
            switch row {
            case .row(let ticket, _): result.tickets.append(ticket)
            case .rejected(let row): result.rejected.append(row.description)
            }
        }
        return result
    }
}
