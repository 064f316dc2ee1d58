import Foundation
import ODBC
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("The controller")
    struct ControllerTests {
        @Test("A second controller on the same database exits with 75 in words and leaves the first alone")
        func secondController() async throws {
            let place = try Workplace()
            let first = try place.start(.controller)
            try await first.line(with: "process.started")
            let second = try await place.run(.controller)
            let words = """
                controller: Another controller works on this database from this host (pid \(first.pid)).
                Leave it running, or stop it with: kill \(first.pid)

                """
            #expect(second == FinishedTool(exit: .status(75), output: "", errors: words))
            #expect(try await place.number("SELECT Pid FROM Workers WHERE Role = 'controller'") == Int(first.pid))
            first.send(SIGTERM)
            #expect(try await first.finished().exit == .status(0))
        }

        @Test("The row of a dead controller stops nobody, though its pid went to another program")
        func reusedPid() async throws {
            let place = try Workplace()
            let dead = try place.start(.controller)
            try await dead.line(with: "process.started")
            dead.send(SIGKILL)
            _ = try await dead.finished()
            // This process lives, as that other program does.
            try await place.change("UPDATE Workers SET Pid = \(getpid()) WHERE Role = 'controller'")
            #expect(try await place.run(.controller, "--once").exit == .status(75))
            try await place.change(
                "UPDATE Workers SET LeaseUntil = '2000-01-01 00:00:00.000000' WHERE Role = 'controller'")
            #expect(try await place.run(.controller, "--once").exit == .status(78))
            // It ran: only populate has nothing to read.
            #expect(try await place.number("SELECT COUNT(*) FROM Workers WHERE Role = 'controller'") == 0)
        }

        @Test("A model that takes longer to load than a worker may take to start is waited for")
        func slowModel() async throws {
            let model = try FakeModel("--load-ms", "6000")
            let place = try Workplace(
                model.settings.merging(["controller.boot_timeout": "5 s", "worker.worker_count": "1"]) { $1 })
            try await place.populate(3)
            let controller = try place.start(.controller, "--once")
            #expect(try await controller.finished().exit == .status(0))
            #expect(controller.count(of: "process.killed") == 0)
            #expect(try await place.tickets("Complete") == 3)
        }

        @Test("A worker whose settings are wrong is not started again; the controller goes on")
        func wrongSettings() async throws {
            let model = try FakeModel()
            let place = try Workplace(model.settings.merging(["extractor.model": "not-pulled"]) { $1 })
            let controller = try place.start(.controller)
            try await controller.line(with: "worker-1 stays down: its settings are wrong")
            try await controller.line(with: "worker-2 stays down: its settings are wrong")
            #expect(controller.count(of: #""event":"worker.started""#) == 2)
            #expect(controller.isRunning)
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("Workers whose model is away wait for it, and are not started anew")
        func modelAway() async throws {
            let gone = try FakeModel()
            gone.stop()
            let place = try Workplace(gone.settings.merging(["worker.worker_count": "1"]) { $1 })
            try await place.populate(10)
            let controller = try place.start(.controller)
            try await controller.line(with: #""event":"model.away""#)
            let model = try FakeModel("--port", gone.port)
            try await eventually("the tickets to be done") { try await place.tickets("Complete") == 10 }
            #expect(model.url == gone.url)
            #expect(controller.count(of: #""event":"worker.started""#) == 1)
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A single cycle does not wait for a model that is away: it ends with 69 and words")
        func modelAwayOnce() async throws {
            let place = try Workplace([
                "extractor.kind": "ollama", "extractor.endpoints": "http://127.0.0.1:9", "worker.worker_count": "1",
            ])
            try await place.populate(3)
            let end = try await place.run(.controller, "--once")
            let words = """
                controller: worker-1 ended with exit code 69.
                The lines above say why; what is done is saved.

                """
            #expect(end.exit == .status(69) && end.errors == words)
            #expect(end.output.contains("worker-1: worker: The model server 127.0.0.1:9 cannot be reached"))
            #expect(try await place.tickets("Pending") == 3)
        }

        @Test("A worker that ends by itself is replaced")
        func endedWorker() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let controller = try place.start(.controller)
            try await controller.line(with: "process.started")
            try await eventually("a worker") { try await place.workers() == 1 }
            let pid = try await place.number("SELECT Pid FROM Workers WHERE Role = 'worker'")
            kill(Int32(pid), SIGTERM)
            try await eventually("another worker") {
                let now = try await place.number("SELECT Pid FROM Workers WHERE Role = 'worker'")
                return now != 0 && now != pid
            }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("Children are in process groups of their own: a Ctrl-C reaches the controller alone")
        func processGroups() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let controller = try place.start(.controller)
            try await controller.line(with: "process.started")
            try await eventually("a worker") { try await place.workers() == 1 }
            let worker = try await place.number("SELECT Pid FROM Workers WHERE Role = 'worker'")
            #expect(getpgid(Int32(worker)) != getpgid(controller.pid))
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A database that is busy for a while ends neither the controller nor a worker")
        func databaseAway() async throws {
            let place = try Workplace([
                "database.connection_string": "Driver=SQLite3;Database=tickets.sqlite;Timeout=20",
                "worker.worker_count": "1",
            ])
            let controller = try place.start(.controller)
            try await controller.line(with: "process.started")
            try await eventually("a worker") { try await place.workers() == 1 }
            try await place.lock { try await controller.line(with: #""event":"database.away""#) }
            try await place.populate(5)
            try await eventually("the tickets to be done") { try await place.tickets("Complete") == 5 }
            #expect(controller.count(of: #""event":"worker.started""#) == 1)
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }
    }

    @Suite("The controller and its tools")
    struct ControllerStubTests {
        /// Deaf to SIGTERM and busy until the life-line breaks; it never registers.
        private static let deaf = "trap '' TERM; echo ready; exec cat"

        @Test("A child that does not heed SIGTERM is killed after the grace")
        func stopLadder() async throws {
            let place = try Workplace(["worker.shutdown_grace": "0 s", "controller.stop_grace": "1 s"])
            let stubs = try StubFolder(in: place, worker: Self.deaf)
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "worker-1: ready")
            try await controller.line(with: "worker-2: ready")
            controller.send(SIGTERM)
            let end = try await controller.finished()
            #expect(end.exit == .status(0))
            #expect(end.output.contains("worker-1 did not stop in time"))
            #expect(end.output.contains("worker-2 did not stop in time"))
        }

        @Test("A worker that has not registered in time is killed and replaced")
        func bootLimit() async throws {
            let place = try Workplace(["controller.boot_timeout": "1 s", "worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, worker: "echo ready; exec cat")
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "worker-1 did not start in time")
            try await eventually("another worker") { controller.count(of: "worker-1: ready") >= 2 }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A worker that crashes again and again is given up")
        func crashLoop() async throws {
            let place = try Workplace(["controller.restart_limit": "3", "worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, worker: "kill -SEGV $$")
            let end = try await RunningTool(stubs.controller, ["--once"], in: place.folder).finished()
            #expect(end.exit == .status(69))
            #expect(end.errors.hasPrefix("controller: worker-1 was ended by signal 11 (segmentation fault).\n"))
            #expect(end.output.contains("worker-1 stays down: it ended 4 times within 60 s"))
        }

        @Test("A worker that ends with 69 is started again, more often than crashes would be borne")
        func serviceAway() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, worker: "exit 69")
            let controller = try place.start(.controller, at: stubs.controller)
            try await eventually("the eighth try") { controller.count(of: "worker-1 ended with exit code 69") > 7 }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A populate that fails ends a single cycle with its exit code, after the workers have done their work")
        func populateFailsOnce() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let stubs = try StubFolder(
                in: place, populate: "echo The source is away. >&2; exit 69", worker: "echo worked")
            let end = try await RunningTool(stubs.controller, ["--once"], in: place.folder).finished()
            #expect(end.exit == .status(69))
            #expect(end.errors.hasPrefix("controller: populate ended with exit code 69.\n"))
            #expect(end.output.contains("populate: The source is away.\n") && end.output.contains("worker-1: worked\n"))
        }

        @Test("A populate that is under way ends with the controller, without being killed")
        func populateUnderWay() async throws {
            let place = try Workplace()
            let stubs = try StubFolder(in: place, populate: "echo copying; exec sleep 600", worker: "exec cat")
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "populate: copying")
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
            #expect(controller.count(of: "process.killed") == 0 && controller.count(of: "population.failed") == 0)
        }

        @Test("A populate that fails is tried again in the next cycle")
        func populateFails() async throws {
            let place = try Workplace(["controller.population_interval": "1 s"])
            let stubs = try StubFolder(in: place, populate: "exit 69", worker: "exec cat")
            let controller = try place.start(.controller, at: stubs.controller)
            try await eventually("the second try") { controller.count(of: #""event":"population.failed""#) >= 2 }
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }
    }
}
