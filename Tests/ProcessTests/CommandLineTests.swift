import Testing

extension ProcessSuite {
    @Suite("The command line")
    struct CommandLineTests {
        @Test(
            "The help begins with what the tool is for, and fits 80 columns",
            arguments: [
                (BuiltTool.populate, "OVERVIEW: Copies new and changed tickets from the source into the queue."),
                (.worker, "OVERVIEW: Analyses pending tickets: has the skills in each named, and saves them."),
                (
                    .controller,
                    "OVERVIEW: The daemon: populates in cycles, keeps the workers alive, collects their logs."
                ),
                (.report, "OVERVIEW: "),
                (.portal, "OVERVIEW: The web portal: every report as a page, and what curators and operators do."),
            ])
        func help(tool: BuiltTool, overview: String) async throws {
            let end = try await Workplace().run(tool, "--help")
            #expect(end.exit == .status(0))
            let text = end.lines.joined(separator: " ")
            #expect(text.hasPrefix(overview))
            #expect(text.contains("USAGE: \(tool.rawValue) "))
            // The parser writes the usage in one line, whatever its length.
            #expect(end.lines.filter { $0.count > 80 && !$0.hasPrefix("USAGE: ") } == [])
        }

        @Test("The help shows no option that is only for the controller")
        func hiddenOptions() async throws {
            let end = try await Workplace().run(.worker, "--help")
            #expect(!end.output.contains("--supervised") && !end.output.contains("--id"))
        }

        @Test("--print-config shows each setting with its origin, and no secret")
        func printConfig() async throws {
            let place = try Workplace(["extractor.api_key": "hush-hush", "database.password": "hush-hush"])
            let end = try await place.run(.worker, "--print-config", "--set", "worker.batch_size=7")
            #expect(end.exit == .status(0) && end.errors.isEmpty)
            #expect(!end.output.contains("hush"))
            let line = try #require(end.lines.first { $0.hasPrefix("worker.batch_size = 7 ") })
            #expect(line.hasSuffix("# flag"))
        }

        @Test(
            "A report of no rows is not asked for",
            arguments: [
                ["skills", "--top"], ["skill", "x", "--limit"], ["technician", "x", "--top"],
                ["queue", "list", "--limit"],
            ])
        func noRows(command: [String]) async throws {
            for count in ["0", "-1", "x"] {
                let end = try await Workplace().run(
                    .report, arguments: command.dropLast() + ["\(command.last ?? "")=\(count)"])
                #expect(end.exit == .status(64) && end.errors.contains("It takes a number from 1 to 1000000."))
            }
        }

        @Test("A secret on the command line is refused, and not repeated")
        func secretOption() async throws {
            let end = try await Workplace().run(.worker, "--set", "extractor.api_key=hush-hush")
            #expect(end.exit == .status(78) && !end.errors.contains("hush"))
        }
    }
}
