import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("Files of tickets")
    struct ImportTests {
        @Test("Columns that are left out with something in them are told, others off a terminal are not")
        func columns() async throws {
            let place = try Workplace()
            try place.write("id,title,body,created,tags\n1,one,text,2026-11-22,x\n", to: "quiet.csv")
            #expect(
                try await imported("quiet.csv", in: place) == FinishedTool(exit: .status(0), output: "", errors: ""))
            try place.write("Ticket-ID,Subject,Story,created\n2,two,text,2026-11-22\n", to: "told.csv")
            let told = try await imported("told.csv", in: place)
            #expect(told.exit == .status(0) && told.output.isEmpty)
            #expect(
                told.errors == """
                    populate: Taken: number from Ticket-ID, summary from Subject, entered from created. Not used: Story; \
                    --map FIELD=COLUMN takes one.

                    """)
        }

        @Test("Bytes that are no UTF-8, and mapped keys that no line has, are told")
        func losses() async throws {
            let place = try Workplace()
            let row = Data("id,title,body,created\n1,one,caf".utf8) + [0xE9] + Data(",2026-11-22\n".utf8)
            try row.write(to: place.folder.appending(path: "latin.csv"))
            let latin = try await imported("latin.csv", in: place)
            #expect(latin.exit == .status(0))
            #expect(
                latin.errors
                    == "populate: 1 field with bytes that are not UTF-8, which are \u{FFFD} now; save the file as UTF-8.\n"
            )
            try place.write(#"{"id": 2, "title": "two"}"# + "\n", to: "keys.jsonl")
            let keys = try await imported("keys.jsonl", "--map", "board=desk", in: place)
            #expect(keys.exit == .status(0) && keys.errors == "populate: No line has desk, named by --map.\n")
        }

        @Test("Where no ticket shows a skill, nobody is told to start what has run")
        func noSkill() async throws {
            let place = try Workplace()
            try place.write("id,title\n1,hello\n", to: "tickets.csv")
            _ = try await imported("tickets.csv", in: place)
            #expect(try await place.run(.report, "skills").output.contains("Start controller"))
            _ = try await place.run(.worker, "--drain")
            let output = try await place.run(.report, "skills").output
            #expect(output.contains("None of the tickets analysed shows a skill.") && !output.contains("controller"))
        }

        @Test("The first rejected rows are told, the others counted, and how to do without their times")
        func rejections() async throws {
            let place = try Workplace()
            let rows = (1...100).map { "\($0),title,\($0 > 90 ? "" : "soon")\n" }
            try place.write("id,title,created\n" + rows.joined(), to: "tickets.csv")
            let end = try await imported("tickets.csv", in: place)
            #expect(end.exit == .status(65))
            let lines = end.errors.split(separator: "\n")
            #expect(lines.count == 23 && lines[19].hasPrefix("populate: row 20 (line 21): 'soon' in 'entered'"))
            #expect(
                lines.suffix(3) == [
                    "populate: 70 rows more: what stands in 'entered' is not a time",
                    "populate: 90 rows were rejected; all other rows are imported.",
                    "Repair the rows named above and import the file again: nothing is counted twice. "
                        + "Or leave the times out: --map entered=",
                ])
            #expect(try await imported("tickets.csv", "--map", "entered=", in: place).exit == .status(0))
            #expect(try await place.tickets("Pending") == 100)
        }

        @Test("A file is looked through for the order of its dates; for a pipe it must be said")
        func dates() async throws {
            let place = try Workplace()
            let csv = "id,title,body,created\n1,one,text,03/04/2026 5:12 PM\n2,two,text,03/14/2026 5:12 PM\n"
            try place.write(csv, to: "tickets.csv")
            #expect(try await imported("tickets.csv", in: place).exit == .status(0))
            #expect(try await place.number(Self.inMarch) == 2)
            let asked = try await piped("tickets.csv", in: place)
            #expect(asked.exit == .status(64) && asked.errors.contains("--dates dmy or --dates mdy"))
            #expect(try await piped("tickets.csv", "--dates", "dmy", in: place).exit == .status(0))
            #expect(try await place.number(Self.inMarch) == 1)
        }

        private static let inMarch = "SELECT COUNT(*) FROM ImportedTickets WHERE EnteredAt LIKE '2026-03-%'"

        private func imported(_ file: String, _ more: String..., in place: Workplace) async throws -> FinishedTool {
            try await place.run(.populate, arguments: ["--import", file] + more)
        }

        private func piped(_ file: String, _ more: String..., in place: Workplace) async throws -> FinishedTool {
            let words = ["-c", "cat \(file) | \"$0\" --import - \"$@\"", BuiltTool.populate.url.path] + more
            return try await RunningTool(URL(filePath: "/bin/sh"), words, in: place.folder).finished()
        }
    }
}
