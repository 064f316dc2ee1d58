import Foundation
import JSON
import Testing

extension ProcessSuite {
    @Suite("Managed skills at the command line")
    struct ManagedTests {
        @Test("Skills are adopted, mapped, renamed, and every step can be undone")
        func curation() async throws {
            let place = try await curated()
            try await expect(place, ["adopt", "--top", "2", "--dry-run"], "new: ", "4 changes; nothing was written.\n")
            try await expect(place, ["list", "--format", "csv"], "id,name,category", "", exit: 1)
            try await expect(
                place, ["add", "Mail", "--category", "Office", "--map", "Microsoft Outlook"], "new: Mail in Office",
                "2 changes, entry 1 of the history.\n")
            try await expect(place, ["rename", "mail", "E-mail"], "E-mail: Mail -> E-mail\n", "1 change, entry 2")
            try await expect(place, ["map", "1", "printer", "-n"], "Printer: nothing -> E-mail\n", "1 change; nothing")
            try await expect(place, ["inbox", "--format", "json"], "{", "")
            try await expect(place, ["show", "e-mail"], "E-mail\n", "")
            try await expect(place, ["undo", "1"], nil, "has changed meanwhile", exit: 75)
            try await expect(place, ["undo", "2"], "Mail: E-mail -> Mail\n", "1 change, entry 3")
            try await expect(place, ["undo", "1"], "gone: Mail\n", "2 changes, entry 4")
            let history = try await place.run(.report, "managed", "history", "--format", "json")
            let entries = try #require(try JSONValue(parsing: history.output)["history"]?.array)
            #expect(entries.map { $0["action"]?.string } == ["undo", "undo", "rename", "create"])
            #expect(entries.map { $0["undoneBy"]?.int } == [nil, nil, 3, 4])
        }

        @Test("What is exported and applied again is the same file, byte by byte")
        func roundTrip() async throws {
            let place = try await curated()
            let file =
                "skill,category,description,retired,target,discovered\nE-mail,Office,\"\"\"Post\"\",\n'=as it was\",,2,Microsoft Outlook\n'=1+1,,,yes,,\n"
            try place.write(file, to: "skills.csv")
            try await expect(place, ["apply", "skills.csv", "--dry-run"], "new: ", "3 changes; nothing was written.\n")
            try await expect(place, ["apply", "skills.csv"], "new: ", "3 changes, entry 1")
            let first = try await place.run(.report, "managed", "export")
            try place.write(first.output, to: "again.csv")
            try await expect(place, ["apply", "again.csv", "--prune"], "", "Nothing to change.\n")
            #expect(try await place.run(.report, "managed", "export").output == first.output)
            try place.write("skill,discovered\nA,nothing\nB,\"x\ny\"\n", to: "bad.csv")
            try await expect(
                place, ["apply", "bad.csv"], nil, "line 2: no ticket has shown a skill named \"nothing\"\nline 3: ",
                exit: 65)
        }

        @Test(
            "A page's command is understood, with the same words; it ends with 1 where the list has no row",
            arguments: [
                ["list", "--q", "x", "--category", "y", "--retired", "--page", "2", "--per", "5"],
                ["inbox", "--skip", "1,2", "--dismissed", "--per", "3"],
                ["clusters", "--method", "words", "--page", "2"], ["history", "--page", "2"], ["export"],
            ])
        func commands(words: [String]) async throws {
            let end = try await curated().run(.report, arguments: ["managed"] + words)
            #expect(end.exit == .status(1) && end.errors.isEmpty)
        }

        @Test("A name that means nothing is told with those that are near")
        func nearest() async throws {
            let place = try await curated()
            try await expect(place, ["add", "Printing"], "new: Printing\n", "1 change")
            try await expect(place, ["retire", "Prnting"], nil, "Did you mean Printing?", exit: 66)
            try await expect(
                place, ["map", "Printing", "nothing"], nil, "There is no discovered skill nothing.", exit: 66)
        }

        /// Tickets that show Outlook and a printer, analysed.
        private func curated() async throws -> Workplace {
            let place = try Workplace()
            try await place.populate(3)
            try #require(try await place.run(.controller, "--once").exit == .status(0))
            return place
        }

        private func expect(
            _ place: Workplace, _ words: [String], _ output: String?, _ errors: String, exit: Int32 = 0
        ) async throws {
            let end = try await place.run(.report, arguments: ["managed"] + words)
            #expect(end.exit == .status(exit), "\(words) \(end.errors)")
            if let output {
                #expect(output.isEmpty ? end.output.isEmpty : end.output.contains(output), "\(words) \(end.output)")
            }
            #expect(errors.isEmpty ? end.errors.isEmpty : end.errors.contains(errors), "\(words) \(end.errors)")
        }
    }
}
