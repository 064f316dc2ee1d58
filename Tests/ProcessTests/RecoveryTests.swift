import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("Workers that hang or crash")
    struct RecoveryTests {
        @Test("A worker that lives but renews no lease is stopped and replaced, and its tickets are done by another")
        func silent() async throws {
            let model = try FakeModel("--parallel", "2", "--delay-ms", "50")
            let place = try Workplace(model.settings.merging(["worker.worker_count": "1"]) { $1 })
            try await place.populate(40)
            let controller = try place.start(.controller)
            try await model.wait(for: "answers=5")
            let pid = try await place.number("SELECT Pid FROM Workers WHERE Role = 'worker'")
            // Not in the middle of a write: SQLite's one lock would be held for good.
            try await place.lock { kill(Int32(pid), SIGSTOP) }
            try await controller.line(with: "worker-1 has not renewed its lease and is stopped")
            // Deaf to SIGTERM as it is.
            try await controller.line(with: "worker-1 was ended by signal 9")
            try await eventually("the tickets to be done") { try await place.tickets("Complete") == 40 }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("After an absence of the database that outlasts every lease nobody is stopped")
        func absence() async throws {
            let place = try Workplace([
                "database.connection_string": "Driver=SQLite3;Database=tickets.sqlite;Timeout=20",
                "worker.worker_count": "1",
            ])
            let controller = try place.start(.controller)
            try await controller.line(with: "process.started")
            try await eventually("a worker") { try await place.workers() == 1 }
            let silent = "SELECT COUNT(*) FROM Workers WHERE LeaseUntil < strftime('%Y-%m-%d %H:%M:%f000', 'now')"
            try await place.lock {
                try await eventually("both leases to run out") { try await place.number(silent) == 2 }
                let count = controller.count(of: "database.away")
                try await eventually("two rounds more") { controller.count(of: "database.away") >= count + 2 }
            }
            try await controller.line(with: "database.back")
            // By then everybody could have been judged again.
            let later = try await place.number("SELECT CAST(strftime('%s', 'now') AS INTEGER)") + 8
            try await eventually("another lease") {
                try await place.number("SELECT CAST(strftime('%s', 'now') AS INTEGER)") > later
            }
            #expect(controller.count(of: #""event":"worker.started""#) == 1)
            #expect(controller.count(of: "worker.silent") == 0)
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A worker that is given up is tried once more after the recovery interval; its row tells meanwhile")
        func secondChance() async throws {
            let place = try Workplace([
                "controller.restart_limit": "2", "controller.recovery_interval": "1 s", "worker.worker_count": "1",
            ])
            let stubs = try StubFolder(in: place, worker: "kill -SEGV $$")
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "worker-1 stays down: it ended 3 times within 60 s")
            try await eventually("the row to tell") {
                try await place.number(
                    "SELECT COUNT(*) FROM Workers WHERE Trouble LIKE 'worker-1 stays down: %' AND TroubleSince > '2'")
                    == 1
            }
            try await eventually("two more tries") {
                controller.count(of: "worker-1 stays down: tried once more, it ended again") >= 2
            }
            let lines = controller.lines
            let crashes = lines.count { $0.contains(#""event":"worker.crashed""#) }
            let tries = lines.count { $0.contains("tried once more, it ended again") }
            // The latest crash may not have been judged yet.
            #expect([3 + tries, 4 + tries].contains(crashes))
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A reload tries at once what was given up, and the row is clean again when it runs")
        func reload() async throws {
            let place = try Workplace(["controller.recovery_interval": "1 h", "worker.worker_count": "1"])
            let worker = BuiltTool.worker.url.path
            let stubs = try StubFolder(
                in: place, worker: "test -f repaired || exit 78; exec \(worker) \"$@\"")
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "worker-1 stays down: its settings are wrong")
            try place.write("", to: "repaired")
            controller.send(SIGHUP)
            try await eventually("the worker") { try await place.workers() == 1 }
            try await eventually("the row to be clean") {
                try await place.number("SELECT COUNT(*) FROM Workers WHERE Trouble LIKE 'worker-1%'") == 0
            }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }
    }
}
