import Foundation
import Testing

extension ProcessSuite {
    @Suite("SIGHUP to the controller")
    struct ReloadTests {
        private static let ready = "echo ready; exec cat"

        @Test("Wrong settings are refused with file, line and key; those of before stay in force")
        func wrong() async throws {
            let (place, controller) = try await start()
            try place.configure(["worker.lease": "soon"])
            controller.send(SIGHUP)
            let line = try await controller.line(with: "settings.rejected")
            #expect(line.contains("config.ini, line ") && line.contains("worker.lease is \\\"soon\\\""))
            try await stop(controller)
            #expect(controller.count(of: "worker-1: ready") == 1)
        }

        @Test("Another number of workers starts and stops them at once; the others work on")
        func workerCount() async throws {
            let (place, controller) = try await start()
            try place.configure(["worker.worker_count": "4"])
            controller.send(SIGHUP)
            for number in 3...4 { try await controller.line(with: "worker-\(number): ready") }
            #expect(try await controller.line(with: "settings.reloaded").contains("Changed: worker.worker_count"))
            try place.configure(["worker.worker_count": "1"])
            controller.send(SIGHUP)
            for number in 2...4 { try await controller.line(with: "worker-\(number) is no longer needed") }
            try await stop(controller)
            #expect(controller.count(of: ": ready") == 4)
        }

        @Test("Changed settings of the workers start them anew, one after the other")
        func restart() async throws {
            let (place, controller) = try await start()
            try place.configure([
                "worker.batch_size": "7", "extractor.api_key": "hush-hush", "worker.worker_count": "3",
            ])
            controller.send(SIGHUP)
            try await eventually("both again, and a third") { controller.count(of: ": ready") == 5 }
            try await stop(controller)
            let end = try await controller.finished()
            let starts = end.lines.filter { $0.hasSuffix(": ready") && !$0.hasPrefix("worker-3") }
            #expect(starts.suffix(2) == ["worker-1: ready", "worker-2: ready"])
            #expect(end.output.contains("Changed: worker.worker_count, worker.batch_size, extractor.api_key"))
            #expect(!end.output.contains("hush"))
        }

        @Test("Changed settings of the controller take effect, and no worker is disturbed")
        func ownSettings() async throws {
            let (place, controller) = try await start(["controller.population_interval": "1 d"])
            try await controller.line(with: "populate: copying")
            try place.configure([
                "controller.population_interval": "1 s", "controller.log_directory": "other", "logging.level": "info",
            ])
            controller.send(SIGHUP)
            try await eventually("the next cycles") { controller.count(of: "populate: copying") >= 3 }
            #expect(try place.text(of: "other/ticket-analytics.log").contains("populate: copying"))
            try await stop(controller)
            #expect(controller.count(of: ": ready") == 2)
        }

        @Test("Another database is refused with a warning")
        func database() async throws {
            let (place, controller) = try await start()
            try place.configure([
                "database.connection_string": "Driver=SQLite3;Database=other.sqlite", "worker.worker_count": "3",
            ])
            controller.send(SIGHUP)
            let line = try await controller.line(with: "settings.fixed")
            #expect(line.contains("database.connection_string cannot change while the controller runs: restart it"))
            #expect(line.contains(#""level":"warning""#))
            try await stop(controller)
            #expect(controller.count(of: ": ready") == 2)
        }

        @Test("On a terminal it means that the terminal is gone: a graceful stop; the children speak text there too")
        func terminal() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            // script(1) gives the controller a terminal.
            let script = try RunningTool(
                URL(filePath: "/usr/bin/script"), ["-qec", BuiltTool.controller.url.path, "/dev/null"],
                in: place.folder)
            try await script.line(with: "process started")
            try await eventually("a worker") { try await place.workers() == 1 }
            let pid = try await place.number("SELECT Pid FROM Workers WHERE Role = 'controller'")
            kill(Int32(pid), SIGHUP)
            let end = try await script.finished()
            #expect(end.exit == .status(0))
            #expect(end.output.contains("SIGHUP received") || end.output.contains("sighup received"))
            #expect(end.output.contains(#/worker-1: \d\d:\d\d:\d\d INFO /#))
            #expect(try await place.number("SELECT COUNT(*) FROM Workers") == 0)
        }

        /// A daemon with stubs for tools: two workers, unless the settings say otherwise.
        private func start(_ settings: [String: String] = [:]) async throws -> (Workplace, RunningTool) {
            let place = try Workplace(settings)
            let stubs = try StubFolder(in: place, populate: "echo copying", worker: Self.ready)
            let controller = try place.start(.controller, at: stubs.controller)
            for number in 1...2 { try await controller.line(with: "worker-\(number): ready") }
            return (place, controller)
        }

        private func stop(_ controller: RunningTool) async throws {
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }
    }
}
