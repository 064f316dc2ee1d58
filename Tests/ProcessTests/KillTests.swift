import Foundation
import TestSupport
import Testing

extension ProcessSuite {
    @Suite("kill -9")
    struct KillTests {
        @Test("Another worker finishes what a killed one held, once its lease has run out")
        func worker() async throws {
            let (model, hanging) = (try FakeModel("--parallel", "4"), try FakeModel("--faults", "hang=1"))
            let place = try Workplace(model.settings)
            try await place.populate(100)
            let victim = try place.start(.worker, "--set", "extractor.endpoints=\(hanging.url)")
            try await hanging.wait(for: "requests=4")
            victim.send(SIGKILL)
            #expect(try await victim.finished().exit == .signal(SIGKILL))
            #expect(try await place.tickets("Processing") > 0)
            #expect(try await place.run(.worker, "--drain").exit == .status(0))
            try await expectEachCountedOnce(100, in: place)
        }

        @Test("A controller gives a killed worker's tickets back at once and starts another worker")
        func supervisedWorker() async throws {
            let model = try FakeModel("--parallel", "2", "--delay-ms", "50")
            // A lease that would outlast the test.
            let place = try Workplace(
                model.settings.merging(["worker.lease": "1 h", "worker.worker_count": "1"]) { $1 })
            try await place.populate(300)
            let controller = try place.start(.controller, "--once")
            try await model.wait(for: "answers=10")
            let pid = try await place.number("SELECT Pid FROM Workers WHERE Role = 'worker'")
            try #require(pid > 0)
            kill(Int32(pid), SIGKILL)
            try await controller.line(with: "worker.crashed")
            #expect(try await controller.finished().exit == .status(0))
            #expect(controller.count(of: #""event":"worker.leases-released""#) == 1)
            try await expectEachCountedOnce(300, in: place)
        }

        @Test("The workers of a killed controller leave with nothing claimed, and a new controller starts at once")
        func controller() async throws {
            let model = try FakeModel("--parallel", "4", "--delay-ms", "50")
            let place = try Workplace(
                model.settings.merging(["worker.worker_count": "3", "worker.lease": "1 h"]) { $1 })
            try await place.populate(1_000)
            let controller = try place.start(.controller)
            try await model.wait(for: "answers=20")
            try await eventually("three workers") { try await place.workers() == 3 }
            controller.send(SIGKILL)
            try await eventually("the workers to leave") { try await place.workers() == 0 }
            #expect(try await place.tickets("Processing") == 0)
            #expect(try await place.tickets("Pending") > 0)
            #expect(try await place.run(.controller, "--once").exit == .status(0))
            try await expectEachCountedOnce(1_000, in: place)
        }

        @Test("A killed populate has written whole pages, and the next one goes on behind them")
        func populate() async throws {
            let place = try Workplace(["population.population_batch_size": "1"])
            try await place.populate(1)
            try place.writeTickets(2_000)
            let victim = try place.start(.populate, "--import", "tickets.jsonl")
            try await eventually("the first pages") { try await place.tickets("Pending") > 1 }
            try await place.lock { () async throws in
                victim.send(SIGKILL)
                #expect(try await victim.finished().exit == .signal(SIGKILL))
            }
            let kept = try await place.tickets("Pending")
            #expect(kept < 2_000)
            #expect(try await place.number("SELECT RowsRead FROM ProcessingCheckpoint") == kept)
            #expect(try await place.run(.populate).exit == .status(0))
            #expect(try await place.tickets("Pending") == 2_000)
        }

        /// Every ticket is Complete with one analysis and its two skills.
        private func expectEachCountedOnce(_ count: Int, in place: Workplace) async throws {
            #expect(try await place.tickets("Complete") == count)
            #expect(try await place.number("SELECT COUNT(*) FROM Analyses") == count)
            #expect(try await place.number("SELECT COUNT(*) FROM TicketSkills") == 2 * count)
        }
    }
}
