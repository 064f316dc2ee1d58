import Foundation
import Testing

extension ProcessSuite {
    @Suite("Pause, drain and resume")
    struct ModeTests {
        @Test(
            "The command says in a line what holds now, since when and by whom; also when it was so already",
            arguments: [
                ("pause", "Processing is paused since ", ": nothing is populated or claimed.\n"),
                ("drain", "Processing drains since ", ": nothing is populated, the queue is worked off.\n"),
            ])
        func command(word: String, first: String, last: String) async throws {
            let place = try Workplace()
            try await place.populate(1)
            let end = try await place.run(.controller, word)
            #expect(end.exit == .status(0) && end.errors.isEmpty)
            #expect(end.output.hasPrefix(first) && end.output.hasSuffix(last) && end.output.contains(" UTC by "))
            let again = try await place.run(.controller, word)
            #expect(again == FinishedTool(exit: .status(0), output: "Unchanged. " + end.output, errors: ""))
            #expect(try await place.run(.controller, "resume").output.hasPrefix("Processing runs since "))
        }

        @Test("A single cycle while paused starts nothing, and ends with 1 in words")
        func pausedCycle() async throws {
            let place = try Workplace()
            try await place.populate(3)
            let words = try await place.run(.controller, "pause").output
            let end = try await place.run(.controller, "--once")
            let remedy = "Nothing was started; controller resume lets it go on.\n"
            #expect(end == FinishedTool(exit: .status(1), output: "", errors: "controller: \(words)\(remedy)"))
            #expect(try await place.tickets("Pending") == 3)
        }

        @Test("A single cycle while draining works the queue off and populates nothing")
        func drainingCycle() async throws {
            let place = try Workplace()
            try await place.populate(3)
            try await place.run(.controller, "drain")
            let end = try await place.run(.controller, "--once")
            #expect(end.exit == .status(0) && !end.output.contains("population.started"))
            #expect(try await place.tickets("Complete") == 3)
        }

        @Test("A daemon populates only while processing runs, and logs each change of the mode once")
        func daemon() async throws {
            let place = try Workplace(["controller.population_interval": "1 s", "worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, populate: "echo copying", worker: "echo ready; exec cat")
            try await place.populate(1)
            try await place.run(.controller, "pause")
            let controller = try place.start(.controller, at: stubs.controller)
            try await controller.line(with: "Processing is paused")
            try await controller.line(with: "worker-1: ready")
            try await eventually("the row to say so") {
                try await place.number("SELECT COUNT(*) FROM Workers WHERE Activity = 'paused'") == 1
            }
            #expect(controller.count(of: "copying") == 0)
            try await place.run(.controller, "resume")
            try await controller.line(with: "populate: copying")
            try await place.run(.controller, "drain")
            try await controller.line(with: "Processing drains")
            let count = controller.count(of: #""event":"population.started""#)
            try await eventually("what was begun before") { controller.count(of: "copying") == count }
            try await place.run(.controller, "pause")
            try await eventually("the second pause") { controller.count(of: "Processing is paused") == 2 }
            #expect(controller.count(of: #""event":"population.started""#) == count)
            #expect(controller.count(of: #""event":"processing.mode""#) == 4)
            controller.send(SIGTERM)
            #expect(try await controller.finished().exit == .status(0))
        }

        @Test("A populate that leaves the source to another one is no failure")
        func elsewhere() async throws {
            let place = try Workplace(["worker.worker_count": "1"])
            let stubs = try StubFolder(in: place, populate: "exit 75", worker: "exit 0")
            let end = try await RunningTool(stubs.controller, ["--once"], in: place.folder).finished()
            #expect(end.exit == .status(0))
            #expect(end.output.contains(#""event":"population.elsewhere""#) && !end.output.contains("failed"))
        }
    }
}
