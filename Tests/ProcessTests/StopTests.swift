import Foundation
import JSON
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("Stopping")
    struct StopTests {
        @Test(
            "A worker that is told to stop finishes what is begun, gives the rest back and ends with 0",
            arguments: [SIGTERM, SIGINT, SIGHUP])
        func worker(signal: Int32) async throws {
            let model = try FakeModel("--parallel", "2", "--delay-ms", "50")
            let place = try Workplace(model.settings)
            try await place.populate(100)
            let worker = try place.start(.worker)
            try await model.wait(for: "answers=10")
            worker.send(signal)
            #expect(try await worker.finished().exit == .status(0))
            try await expectNothingHeld(in: place)
            // What the model has answered is saved: nothing is thrown away.
            let answers = try #require(try await model.stats()["answers"]?.int)
            #expect(try await place.tickets("Complete") == Int(answers))
        }

        @Test("A controller that is told to stop stops its workers and ends with 0", arguments: [SIGTERM, SIGINT])
        func controller(signal: Int32) async throws {
            let model = try FakeModel("--parallel", "2", "--delay-ms", "50")
            let place = try Workplace(model.settings)
            try await place.populate(100)
            let controller = try place.start(.controller)
            try await model.wait(for: "answers=10")
            controller.send(signal)
            #expect(try await controller.finished().exit == .status(0))
            try await expectNothingHeld(in: place)
        }

        @Test("A model that hangs does not hold a worker's stop longer than the grace")
        func hangingModel() async throws {
            let model = try FakeModel("--faults", "hang=1")
            let place = try Workplace(model.settings.merging(["worker.shutdown_grace": "1 s"]) { $1 })
            try await place.populate(20)
            let worker = try place.start(.worker)
            try await model.wait(for: "requests=4")
            worker.send(SIGTERM)
            // Far less than the request's own limit of 60 s.
            #expect(try await worker.finished(within: .seconds(20)).exit == .status(0))
            try await expectNothingHeld(in: place)
            #expect(try await place.number("SELECT SUM(Attempts) FROM Tickets") == 0)
            try await model.wait(for: "cancelled=4")
        }

        @Test("A second signal ends a worker at once, whatever the grace")
        func secondSignal() async throws {
            let model = try FakeModel("--faults", "hang=1")
            let place = try Workplace(
                model.settings.merging(["worker.shutdown_grace": "1 h", "controller.stop_grace": "2 h"]) { $1 })
            try await place.populate(20)
            let worker = try place.start(.worker)
            try await model.wait(for: "requests=4")
            worker.send(SIGINT)
            try await worker.line(with: "process.stopping")
            worker.send(SIGINT)
            #expect(try await worker.finished(within: .seconds(20)).exit == .status(0))
            try await expectNothingHeld(in: place)
        }

        @Test("A second signal to a controller ends its workers at once too")
        func secondSignalToController() async throws {
            let model = try FakeModel("--faults", "hang=1")
            let place = try Workplace(
                model.settings.merging(["worker.shutdown_grace": "1 h", "controller.stop_grace": "2 h"]) { $1 })
            try await place.populate(20)
            let controller = try place.start(.controller)
            try await model.wait(for: "requests=4")
            try await eventually("both workers") { try await place.workers() == 2 }
            controller.send(SIGINT)
            try await controller.line(with: #""message":"SIGINT received""#)
            try await eventually("both workers to stop") { controller.workersTold == 2 }
            controller.send(SIGINT)
            #expect(try await controller.finished(within: .seconds(20)).exit == .status(0))
            try await expectNothingHeld(in: place)
        }

        @Test("A worker that waits for its model to load can be stopped")
        func loadingModel() async throws {
            let model = try FakeModel("--load-ms", "30000")
            let place = try Workplace(model.settings)
            try await place.populate(2)
            let worker = try place.start(.worker)
            try await worker.line(with: "process.started")
            worker.send(SIGTERM)
            #expect(try await worker.finished(within: .seconds(20)).exit == .status(0))
            try await expectNothingHeld(in: place)
        }

        private func expectNothingHeld(in place: Workplace) async throws {
            #expect(try await place.tickets("Processing") == 0)
            #expect(try await place.number("SELECT COUNT(*) FROM Workers") == 0)
        }
    }
}

extension RunningTool {
    /// How many workers of a controller have said that they are to stop; populate may say it too.
    fileprivate var workersTold: Int {
        lines.count { $0.hasPrefix("worker-") && $0.contains("SIGTERM received") }
    }
}
