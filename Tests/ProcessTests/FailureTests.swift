import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    /// What goes wrong at a user's site: one line says what, one says what to do, and the exit code is the documented.
    @Suite("Failures are told in words")
    struct FailureTests {
        @Test("A configuration file that is not there")
        func missingConfig() async throws {
            let end = try await Workplace().run(.worker, "--config", "nowhere.ini")
            expect(
                end, 78,
                """
                worker: The configuration file nowhere.ini cannot be read: No such file or directory.
                Check the path, and that this user may read the file.
                """)
        }

        @Test("A setting that does not exist", arguments: BuiltTool.allCases)
        func unknownKey(tool: BuiltTool) async throws {
            let place = try Workplace(["worker.lese": "5 s"])
            let end = try await place.run(tool, arguments: tool == .report ? ["status"] : [])
            #expect(end.exit == .status(78) && end.output.isEmpty)
            #expect(end.errors.hasPrefix("\(tool.rawValue): ./config.ini, line "))
            #expect(end.errors.hasSuffix(": there is no setting worker.lese.\nDid you mean worker.lease?\n"))
        }

        @Test("A bad value on the command line")
        func badValue() async throws {
            let end = try await Workplace().run(.worker, "--set", "worker.lease=soon")
            expect(
                end, 78,
                """
                worker: Command line: worker.lease is "soon", expected a time from 5 s to 1 h.
                Correct the value, or remove it to use the default.
                """)
        }

        @Test("A driver that is not installed")
        func missingDriver() async throws {
            let end = try await Workplace().run(
                .worker, "--set", "database.connection_string=Driver=NoSuchDriver;Database=x")
            #expect(end.exit == .status(78) && end.errors.split(separator: "\n").count == 2)
            #expect(end.errors.hasPrefix("worker: The database of Ticket Analytics: "))
            #expect(
                end.errors.hasSuffix(
                    "\nInstall its ODBC driver (libsqliteodbc, odbc-postgresql or msodbcsql18); odbcinst -q -d lists them.\n"
                ))
        }

        @Test("A database whose folder is not there, or cannot be written", arguments: ["nowhere", "/proc"])
        func databaseFolder(folder: String) async throws {
            let place = try Workplace(["database.connection_string": "Driver=SQLite3;Database=\(folder)/tickets.sqlite"]
            )
            let end = try await place.run(.populate)
            expect(
                end, 73,
                """
                populate: The database file \(folder)/tickets.sqlite cannot be opened or made.
                Its folder must be there, and this user must be allowed to write the file and the folder.
                """)
        }

        @Test("A login that PostgreSQL refuses")
        func wrongPassword() async throws {
            guard let server = ProcessInfo.processInfo.environment["TICKET_ANALYTICS_TEST_POSTGRES"] else {
                print("SKIPPED: wrong password; TICKET_ANALYTICS_TEST_POSTGRES names no server.")
                return
            }
            // A server that asks nobody for a password still knows no such user.
            let login = server.split(separator: ";").filter { !["uid", "pwd"].contains($0.prefix(3).lowercased()) }
            let place = try Workplace([
                "database.connection_string": login.joined(separator: ";"), "database.user": "nobody_here",
                "database.password": "wrong-secret",
            ])
            let end = try await place.run(.worker)
            #expect(end.exit == .status(77) && !end.errors.contains("wrong-secret"))
            #expect(end.errors.split(separator: "\n").count == 2)
            #expect(end.errors.hasSuffix("\nCheck user and password (or password_file) of the connection.\n"))
        }

        @Test("A server that is not there")
        func missingServer() async throws {
            let end = try await Workplace().run(
                .report, "status", "--set",
                "database.connection_string=Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=9;Database=x;Uid=x")
            #expect(end.exit == .status(69) && end.errors.hasPrefix("report: The database of Ticket Analytics: "))
            #expect(
                end.errors.hasSuffix(
                    "\nCheck that the server runs and that the address in the connection string is right.\n"))
        }

        @Test("A model that is not pulled")
        func missingModel() async throws {
            let model = try FakeModel()
            let place = try Workplace(model.settings.merging(["extractor.model": "mistral"]) { $1 })
            let end = try await place.run(.worker, "--drain")
            #expect(end.exit == .status(78))
            #expect(
                end.errors == """
                    worker: The model "mistral" is not at \(model.label).
                    Run on the server: ollama pull mistral

                    """)
            #expect(try await place.number("SELECT COUNT(*) FROM Workers") == 0)
        }

        @Test("A model server that does not run")
        func modelAway() async throws {
            let place = try Workplace(["extractor.kind": "ollama", "extractor.endpoints": "http://127.0.0.1:9"])
            let end = try await place.run(.worker, "--drain")
            #expect(end.exit == .status(69))
            #expect(
                end.errors.hasPrefix("worker: The model server 127.0.0.1:9 cannot be reached: ")
                    && end.errors.hasSuffix(".\nStart it, or correct the extractor's endpoints; the tickets wait.\n"))
        }

        @Test("A CSV file with a broken quote: the rows before it are kept")
        func brokenQuote() async throws {
            let place = try Workplace()
            try place.write("id,title\n1,one\n2,two\n3,\"three\n", to: "tickets.csv")
            let end = try await place.run(.populate, "--import", "tickets.csv")
            expect(
                end, 65,
                """
                populate: tickets.csv, row 3: the quote opened at line 4 is never closed.
                Close the quote or double it, then import again: rows already read are kept.
                """)
            #expect(try await place.tickets("Pending") == 2)
        }

        @Test("A row without a number: the others are imported")
        func missingNumber() async throws {
            let place = try Workplace()
            try place.write("id,title\n1,one\n,two\n3,three\n", to: "tickets.csv")
            let end = try await place.run(.populate, "--import", "tickets.csv")
            expect(
                end, 65,
                """
                populate: row 2 (line 3): it has no ticket number
                populate: 1 row was rejected; all other rows are imported.
                Repair the rows named above and import the file again: nothing is counted twice.
                """)
            #expect(try await place.tickets("Pending") == 2)
        }

        @Test("A file to import that is not there")
        func missingFile() async throws {
            expect(
                try await Workplace().run(.populate, "--import", "nowhere.csv"), 66,
                """
                populate: nowhere.csv cannot be opened: No such file or directory.
                Check the path; - reads standard input.
                """)
        }

        @Test("A ticket that is not there")
        func unknownTicket() async throws {
            let place = try Workplace()
            try await place.populate(1)
            expect(
                try await place.run(.report, "check", "999"), 66,
                """
                report: There is no ticket 999 in the database.
                Check the number, or run populate to copy new tickets.
                """)
        }

        @Test("A skill that no ticket has shown")
        func unknownSkill() async throws {
            let place = try Workplace()
            try await place.populate(1)
            try await place.run(.worker, "--drain")
            expect(
                try await place.run(.report, "skill", "COBOL"), 1,
                """
                report: No ticket has shown a skill named "COBOL".
                report skills lists what there is.
                """)
        }

        @Test("A report before anything is populated")
        func reportTooEarly() async throws {
            let place = try Workplace()
            expect(
                try await place.run(.report, "skills"), 66,
                """
                report: There is no database tickets.sqlite yet.
                Run populate first, or correct [database] connection_string.
                """)
        }

        @Test("An option that does not exist", arguments: BuiltTool.allCases)
        func badOption(tool: BuiltTool) async throws {
            let end = try await Workplace().run(tool, "--no-such-option")
            #expect(end.exit == .status(64) && end.output.isEmpty)
            #expect(end.errors.hasPrefix("Error: Unknown option '--no-such-option'\n"))
        }

        @Test("A log folder that cannot be made")
        func logFolder() async throws {
            expect(
                try await Workplace(["controller.log_directory": "/proc/logs"]).run(.controller), 73,
                """
                controller: The log directory /proc/logs cannot be written: No such file or directory.
                Create it for this user, or set [controller] log_directory.
                """)
        }

        @Test("A source of tickets that is not configured")
        func noSource() async throws {
            expect(
                try await Workplace().run(.populate), 78,
                """
                populate: No source of tickets is configured.
                Set [source] kind and connection_string in config.ini, or run populate --import FILE.
                """)
        }

        private func expect(
            _ end: FinishedTool, _ code: Int32, _ words: String, location: SourceLocation = #_sourceLocation
        ) {
            #expect(
                end == FinishedTool(exit: .status(code), output: "", errors: words + "\n"), sourceLocation: location)
        }
    }
}
