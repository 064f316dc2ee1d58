import Foundation
import JSON
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("The pipeline")
    struct PipelineTests {
        @Test("populate and worker --drain analyse every ticket; a second run of both does nothing")
        func populateAndDrain() async throws {
            let place = try Workplace()
            try await place.populate(25)
            #expect(try await place.run(.worker, "--drain").exit == .status(0))
            #expect(try await place.tickets("Complete") == 25)
            #expect(try await place.number("SELECT COUNT(*) FROM Workers") == 0)

            try await place.populate(25)
            #expect(try await place.run(.worker, "--drain").exit == .status(0))
            #expect(try await place.number("SELECT COUNT(*) FROM Analyses") == 25)
        }

        @Test("controller --once completes everything; a second run does nothing")
        func once() async throws {
            let place = try Workplace()
            try await place.populate(40)
            for _ in 1...2 {
                let end = try await place.run(.controller, "--once")
                #expect(end.exit == .status(0) && end.errors.isEmpty)
                #expect(try await place.tickets("Complete") == 40)
                #expect(try await place.number("SELECT COUNT(*) FROM Analyses") == 40)
                #expect(try await place.number("SELECT COUNT(*) FROM Workers") == 0)
            }
        }

        @Test("Four workers have no ticket asked or answered twice")
        func fourWorkers() async throws {
            let model = try FakeModel("--parallel", "8", "--delay-ms", "40")
            let place = try Workplace(model.settings)
            try await place.populate(400)
            let workers = try (1...4).map { _ in try place.start(.worker, "--drain") }
            for worker in workers { #expect(try await worker.finished().exit == .status(0)) }
            #expect(try await place.tickets("Complete") == 400)
            let stats = try await model.stats()
            #expect(stats["texts"] == 400 && stats["texts_answered_twice"] == 0 && stats["texts_asked_twice"] == 0)
        }
    }

    @Suite("The log")
    struct LogTests {
        @Test("A worker's log on a pipe is JSON, one object a line, without a word of any ticket")
        func workerLog() async throws {
            let place = try Workplace()
            try await place.populate(5)
            let lines = try await place.run(.worker, "--drain").lines
            let events = try lines.map { try JSONValue(parsing: $0) }
            let names = events.compactMap { $0["event"]?.string }
            #expect(names.first == "process.started" && names.last == "process.stopped")
            #expect(events.allSatisfy { $0["time"] != nil && $0["level"] == "info" && $0["worker"] != nil })
            #expect(!lines.joined().contains("Outlook") && !lines.joined().contains("Desk"))
        }

        @Test("A controller prefixes its children's lines and keeps them in files")
        func controllerLog() async throws {
            let place = try Workplace()
            try await place.populate(5)
            let output = try await place.run(.controller, "--once").output
            let file = try place.text(of: "logs/ticket-analytics.log")
            for text in [output, file] {
                #expect(text.contains(#"populate: {"time":"#) && text.contains(#""event":"population.finished""#))
                #expect(text.contains(#"worker-1: {"time":"#) && text.contains(#"worker-2: {"time":"#))
                #expect(!text.contains("Outlook"))
            }
        }

        @Test("The files are rotated at their size, and only so many are kept")
        func rotation() async throws {
            let place = try Workplace([
                "controller.log_file_bytes": "10 KB", "controller.log_files": "2", "logging.level": "debug",
            ])
            try await place.populate(200)
            #expect(try await place.run(.controller, "--once").exit == .status(0))
            let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.appending(path: "logs").path)
            #expect(files.sorted() == ["ticket-analytics.log", "ticket-analytics.log.1"])
            #expect(try place.text(of: "logs/ticket-analytics.log.1").utf8.count <= 10_000)
        }
    }
}
