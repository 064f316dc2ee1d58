import Testing

@testable import TicketAnalytics

@Suite("The order of day and month in a file")
struct DateOrderTests {
    @Test(
        "Is that of the dates with a day over twelve, wherever they stand",
        arguments: [("14/05/2026", "2026-04-03"), ("05/14/2026", "2026-03-04")])
    func learned(other: String, first: String) throws {
        let rows = (2...3_000).map { "\($0),02/02/2026,,b\n" }.joined()
        let tickets = try read("id,created,closed,title\n1,03/04/2026,,a\n\(rows)9999,,\(other),c\n")
        #expect(tickets.count == 3_001)
        #expect(tickets.first?.entered == WrittenTime(first)?.microseconds(nil))
    }

    @Test("Is what the caller says, where the file tells nothing or something else")
    func given() throws {
        let csv = "id,title,created\n1,a,03/04/2026\n2,b,04/13/2026\n"
        #expect(try read(csv, order: .dayFirst).first?.entered == WrittenTime("2026-04-03")?.microseconds(nil))
        #expect(try read(csv, order: .dayFirst).last?.entered == WrittenTime("2026-04-13")?.microseconds(nil))
    }

    @Test("Is the day first between points, unless the file shows otherwise")
    func points() throws {
        let csv = "id,title,created\n1,a,03.04.2026\n"
        #expect(try read(csv).first?.entered == WrittenTime("2026-04-03")?.microseconds(nil))
        #expect(try read(csv + "2,b,04.13.2026\n").first?.entered == WrittenTime("2026-03-04")?.microseconds(nil))
    }

    @Test("Is asked for where no date tells, or where they tell both")
    func unknown() throws {
        let csv = "id,title,created\n1,a,03/04/2026\n"
        let unknown = #expect(throws: ImportError.self) { try read(csv) }
        #expect(unknown == .unknownDateOrder(file: "text", canTell: true))
        #expect(unknown?.remedy == "Say it with --dates dmy or --dates mdy.")
        let mixed = #expect(throws: ImportError.self) { try read(csv + "2,b,13/04/2026\n3,c,04/13/2026\n") }
        #expect(mixed == .mixedDateOrders(file: "text"))
    }

    @Test("Is asked for in a note alone, too")
    func note() throws {
        let line = #"{"id": 1, "title": "a", "notes": [{"text": "b", "created": "03/04/2026"}]}"#
        #expect(throws: ImportError.unknownDateOrder(file: "text", canTell: true)) { try read(line) }
        #expect(
            try read(line, order: .monthFirst).first?.notes.first?.created
                == WrittenTime("2026-03-04")?.microseconds(nil))
    }

    private func read(_ text: String, order: DateOrder? = nil) throws -> [ImportedTicket] {
        var reader = try TicketFileReader(InputFile(contents: Array(text.utf8)), order: order)
        var tickets: [ImportedTicket] = []
        while let row = try reader.next() {
            if case .row(let ticket, _) = row { tickets.append(ticket) }
        }
        return tickets
    }
}
