import JSON
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
            let place = try Workplace()
            let end = try await place.run(tool, "--help")
            #expect(end.exit == .status(0))
            let text = end.lines.joined(separator: " ")
            #expect(text.hasPrefix(overview))
            #expect(text.contains("USAGE: \(tool.rawValue) "))
            #expect(end.lines.filter { $0.count > 80 } == [])
            let version = try await place.run(tool, "--version")
            #expect(
                version.exit == .status(0)
                    && version.output.wholeMatch(of: /Ticket Analytics [0-9.]+, schema \d+\n/) != nil)
        }

        @Test(
            "The help of a command, and what its usage says of a wrong one, fit 80 columns",
            arguments: [
                ["skills"], ["matrix"], ["who"], ["queue", "discard"], ["managed", "add"], ["managed", "inbox"],
                ["check"],
            ])
        func commandHelp(command: [String]) async throws {
            let place = try Workplace()
            let help = try await place.run(.report, arguments: command + ["--help"])
            let wrong = try await place.run(.report, arguments: command + ["--colour"])
            #expect(help.exit == .status(0) && wrong.exit == .status(64))
            for line in help.lines + wrong.errors.split(separator: "\n").map(String.init) { #expect(line.count <= 80) }
            #expect(wrong.errors.contains("Usage: report \(command.joined(separator: " ")) "))
        }

        @Test(
            "A word that is no command has the one that is meant beside it",
            arguments: [
                (BuiltTool.report, ["skils"], "'skils'. Did you mean 'skills'?"),
                (.report, ["managed", "inbx"], "'inbx'. Did you mean 'inbox'?"),
                (
                    .report, ["--set", "worker.batch_size=7", "ovreview", "--json"],
                    "'ovreview'. Did you mean 'overview'?"
                ),
                (.report, ["skils", "--top", "3"], "'skils'. Did you mean 'skills'?"),
                (.report, ["managed", "list", "--q", "inbx", "extra"], "'extra'"),
                (.report, ["retry"], "'retry'. Did you mean 'queue retry'?"),
                (.controller, ["pauze"], "'pauze'. Did you mean 'pause'?"),
                (.portal, ["adduser"], "'adduser'. Did you mean 'add-user'?"),
                (.report, ["skills", "vpn"], "'vpn'"), (.report, ["zzzzzz"], "'zzzzzz'"),
            ])
        func nearMiss(tool: BuiltTool, arguments: [String], words: String) async throws {
            let end = try await Workplace().run(tool, arguments: arguments)
            #expect(end.exit == .status(64) && end.output.isEmpty)
            #expect(end.errors.contains("nexpected argument \(words)"))
            #expect(end.errors.contains("Did you mean") == words.contains("Did you mean"))
        }

        @Test("What all commands take stands before the command or behind it")
        func optionsFirst() async throws {
            let place = try Workplace()
            try place.write("[worker]\nbatch_size = 7\n", to: "other.ini")
            for arguments in [
                ["--config", "other.ini", "--print-config", "skills"],
                ["--config=other.ini", "skills", "--print-config"],
                ["skills", "--config", "other.ini", "--print-config"], ["--print-config", "--config", "other.ini"],
            ] {
                let end = try await place.run(.report, arguments: arguments)
                #expect(end.exit == .status(0) && end.output.contains("worker.batch_size = 7 "), "\(arguments)")
            }
            let paused = try await place.run(.controller, "--set", "worker.batch_size=0", "pause")
            #expect(paused.exit == .status(78) && paused.errors.contains("worker.batch_size"))
        }

        @Test("Where JSON is asked for, an error is JSON too")
        func jsonErrors() async throws {
            let place = try Workplace()
            try await place.populate(1)
            for (arguments, status, problem) in [
                (["ticket", "99", "--json"], 66, "There is no ticket 99 in the database."),
                (["skills", "--format", "json", "--top", "0"], 64, "The value '0' is invalid for '--top <top>'"),
                (["skils", "--format=json"], 64, "Unexpected argument 'skils'. Did you mean 'skills'?"),
                (["skills", "--json", "--set", "worker.lease=x"], 78, "worker.lease"),
            ] as [([String], Int32, String)] {
                let end = try await place.run(.report, arguments: arguments)
                #expect(end.exit == .status(status) && end.output.isEmpty)
                let error = try #require(try JSONValue(parsing: end.errors)["error"])
                #expect(error["exitCode"] == .integer(Int64(status)))
                #expect(error["problem"]?.string?.contains(problem) == true)
                #expect(error["remedy"]?.string?.isEmpty == false)
            }
            let both = try await place.run(.report, "skills", "--json", "--format", "csv")
            #expect(both.exit == .status(64))
        }

        @Test("Names in messages cannot speak to the terminal")
        func escapes() async throws {
            let place = try Workplace()
            try place.write("\u{1B}[31mnum\u{1B}]2owned\u{7},summary\n1,x\n", to: "odd.csv")
            let end = try await place.run(.populate, "--import", "odd.csv")
            #expect(end.exit == .status(64) && end.errors.contains("the columns are num, summary."))
            #expect(!end.errors.unicodeScalars.contains("\u{1B}") && !end.errors.unicodeScalars.contains("\u{7}"))
        }

        @Test("A list without a row ends with 1, and says a board that there is not")
        func nothingFound() async throws {
            let place = try Workplace()
            try await place.populate(1)
            _ = try await place.run(.worker, "--drain")
            for command in [
                "skills --q zzz", "tickets --q zzz", "tickets --q zzz --format csv", "skills --board Nope --json",
                "technicians --q zzz", "managed --q zzz", "queue list", "marks", "get /skills?q=zzz", "search zzz",
                "skill zzz",
                "technician zzz", "skills --page 99",
            ] {
                let words = command.split(separator: " ").map(String.init)
                #expect(try await place.run(.report, arguments: words).exit == .status(1), "\(command)")
            }
            for command in ["skills", "ticket 1", "overview", "status", "status --format csv", "search"] {
                let words = command.split(separator: " ").map(String.init)
                #expect(try await place.run(.report, arguments: words).exit == .status(0), "\(command)")
            }
            let end = try await place.run(.report, "tickets", "--board", "Nope")
            #expect(end.output.contains("No ticket has a board Nope."))
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
