import Foundation
import JSON
import Testing

extension ProcessSuite {
    @Suite("The status")
    struct StatusTests {
        @Test("A watch that is interrupted ends with 0", arguments: [SIGINT, SIGTERM])
        func interrupt(signal: Int32) async throws {
            let place = try Workplace()
            try await place.populate(3)
            let watch = try place.start(.report, "status", "--watch", "1", "--format", "json")
            try await eventually("two rounds") { watch.count(of: #""pending":3"#) >= 2 }
            watch.send(signal)
            let end = try await watch.finished(within: .seconds(20))
            #expect(end.exit == .status(0) && end.errors.isEmpty)
            #expect(try end.lines.allSatisfy { try JSONValue(parsing: $0).object?["pending"]?.int == 3 })
        }

        @Test("A watch on a terminal brings the old screen and the cursor back")
        func terminal() async throws {
            let place = try Workplace()
            try await place.populate(3)
            // `script` gives its child a terminal.
            let command = "echo $$ > pid; NO_COLOR=1 exec \(BuiltTool.report.url.path) status --watch 1"
            let watch = try place.start(
                .report, "-qefc", command, "/dev/null", at: URL(filePath: "/usr/bin/script"))
            try await eventually("two frames") { watch.count(of: "\u{1B}[HProcessing status") >= 2 }
            let pid = try #require(Int32(try place.text(of: "pid").trimmingCharacters(in: .newlines)))
            kill(pid, SIGINT)
            let end = try await watch.finished(within: .seconds(20))
            #expect(end.exit == .status(0))
            #expect(end.output.hasPrefix("\u{1B}[?1049h\u{1B}[?25l"))
            #expect(end.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
        }

        @Test("A database that goes away during a watch is told, and the watch goes on when it is back")
        func databaseAway() async throws {
            let place = try Workplace()
            try await place.populate(3)
            let watch = try place.start(.report, "status", "--watch", "1", "--format", "json")
            try await watch.line(with: #""pending":3"#)
            try await place.change("ALTER TABLE Workers RENAME TO Elsewhere")
            try await watch.line(with: #""error":"#)
            try await place.change("ALTER TABLE Elsewhere RENAME TO Workers")
            let before = watch.count(of: #""pending":3"#)
            try await eventually("a status again") { watch.count(of: #""pending":3"#) > before }
        }

        @Test(
            "Monitoring gets one line and its own exit codes",
            arguments: [
                (["--fail-if", "pending>5"], Int32(0), "OK: pending is 3 | pending=3;;5 "),
                (
                    ["--fail-if", "pending>5", "--warn-if", "pending>2"], 1,
                    "WARNING: pending is 3 (> 2) | pending=3;2;5 "
                ),
                (
                    ["--fail-if", "pending>2", "--fail-if", "workers<1"], 2,
                    "CRITICAL: pending is 3 (> 2), workers is 0 (< 1)"
                ),
                (["--fail-if", "heartbeat_age>1h"], 3, "UNKNOWN: heartbeat_age is not known"),
            ])
        func exitCodes(options: [String], code: Int32, line: String) async throws {
            let place = try Workplace()
            try await place.populate(3)
            let end = try await place.run(.report, arguments: ["status"] + options)
            #expect(end.exit == .status(code) && end.errors.isEmpty)
            #expect(end.lines.count == 1 && end.output.hasPrefix(line))
        }

        @Test("A database that is not there is unknown to monitoring")
        func noDatabase() async throws {
            let end = try await Workplace().run(.report, "status", "--fail-if", "pending>5")
            #expect(end.exit == .status(3))
            #expect(end.output.hasPrefix("UNKNOWN: There is no database "))
        }

        @Test("A wrong condition is a wrong option, and the near miss is named")
        func wrongCondition() async throws {
            let end = try await Workplace().run(.report, "status", "--warn-if", "pendign>5")
            #expect(end.exit == .status(64) && end.errors.contains("did you mean 'pending'?"))
            let watched = try await Workplace().run(.report, "status", "--watch", "--warn-if", "pending>5")
            #expect(watched.exit == .status(64))
        }

        @Test("With JSON the verdict is in it, and its line beside it")
        func json() async throws {
            let place = try Workplace()
            try await place.populate(3)
            let end = try await place.run(.report, "status", "--fail-if", "pending>2", "--format", "json")
            #expect(end.exit == .status(2) && end.errors.hasPrefix("CRITICAL: "))
            #expect(try JSONValue(parsing: end.output).object?["verdict"]?.string == "CRITICAL")
            let table = try await place.run(.report, "status", "--fail-if", "pending>2", "--format", "table")
            #expect(table.output.hasPrefix("CRITICAL: ") && table.lines.count > 5)
        }
    }
}
