import Foundation
import Logging
import ODBC
import TestSupport
import Testing

@testable import PortalServer
@testable import TicketAnalytics

@Suite("Checks with a model", .timeLimit(.minutes(2)))
struct ModelCheckTests {
    @Test("The model is asked, and its own words are kept")
    func answer() async throws {
        let model = try FakeModel()
        try await withRunner(model) { runs, _ in
            let run = try await runs.ended(try await runs.ask("Outlook hangs"))
            #expect(run.run.state == .done && run.check?.analysis.skills.map(\.name) == ["Microsoft Outlook"])
            #expect(run.check?.analysis.rawAnswer?.hasPrefix("{\"skills\"") == true)
        }
    }

    @Test("A model that is away is told with its place, and asked again by the next check")
    func away() async throws {
        let model = try FakeModel()
        model.stop()
        try await withRunner(model) { runs, _ in
            for id in [try await runs.ask("Outlook hangs"), try await runs.ask("Outlook hangs")] {
                let run = try await runs.ended(id).run
                #expect(run.state == .failed && run.failure?.contains("\(model.label) cannot be reached") == true)
            }
        }
    }

    @Test("A model that never answers costs the time limit")
    func timeout() async throws {
        let model = try FakeModel("--faults", "hang=1")
        let times = ["connect", "first_byte", "request"].map { "\($0)_timeout = 1 s" }.joined(separator: "\n")
        try await withRunner(model, times) { runs, _ in
            let run = try await runs.ended(try await runs.ask("Outlook hangs")).run
            #expect(run.state == .failed && run.failure?.contains("did not answer in time") == true)
        }
    }

    @Test("A cancelled check leaves the model")
    func cancel() async throws {
        let model = try FakeModel("--faults", "hang=1")
        try await withRunner(model) { runs, _ in
            let id = try await runs.ask("Outlook hangs")
            try await model.wait(for: "requests=1")
            try await runs.cancel(id, by: "ann")
            try await model.wait(for: "cancelled=1")
            #expect(try await runs.load(id).run.state == .cancelled)
        }
    }

    @Test("An answer that is no JSON is shown, not hidden")
    func notJSON() async throws {
        let model = try FakeModel("--faults", "not_json=1")
        try await withRunner(model) { runs, _ in
            let run = try await runs.ended(try await runs.ask("Outlook hangs"))
            #expect(run.run.state == .failed && run.run.failure?.contains("gave no usable answer") == true)
            #expect(run.rawAnswer == "I could not find any technical skills in this ticket, sorry.")
        }
    }

    @Test("A ticket that its source has lost meanwhile is told so")
    func gone() async throws {
        let model = try FakeModel()
        try await withStore(on: .sqlite) { test async throws in
            try await test.store.run { connection in
                _ = try connection.execute(
                    """
                    INSERT INTO Tickets (TicketNumber, Source, ExternalId, Summary, ChangedAt, State, Attempts, AvailableAt,
                        PopulatedAt)
                    VALUES (1, 'import', 'T-1', 'Outlook does not start', ?, 'Pending', 0, ?, ?)
                    """, Array(repeating: .timestamp(Timestamp(microseconds: 0)), count: 3))
            }
            try await withRunner(model, on: test.store) { runs, _ in
                let run = try await runs.ended(try await runs.start(ticket: "T-1", by: "ann")).run
                #expect(
                    run.state == .failed && run.failure?.hasPrefix("The source no longer holds ticket T-1.") == true)
            }
        }
    }

    @Test("A check that goes on when the portal is stopped is told as failed at once")
    func stopped() async throws {
        let model = try FakeModel("--faults", "hang=1")
        try await withStore(on: .sqlite) { test async throws in
            let runs = CheckRuns(store: test.store)
            try await withRunner(model, on: test.store) { runs, stop in
                _ = try await runs.ask("Outlook hangs")
                try await model.wait(for: "requests=1")
                stop()
            }
            let run = try await runs.load(1).run
            #expect(run.state == .failed && run.failure?.hasPrefix("The portal was stopped") == true)
        }
    }

    private func withRunner(
        _ model: FakeModel, _ lines: String = "", _ body: (CheckRuns, _ stop: () -> Void) async throws -> Void
    ) async throws {
        try await withStore(on: .sqlite) { try await withRunner(model, lines, on: $0.store, body) }
    }

    /// A portal's work on checks, with the model as its extractor; ends with the body.
    private func withRunner(
        _ model: FakeModel, _ lines: String = "", on store: Store,
        _ body: (CheckRuns, _ stop: () -> Void) async throws -> Void
    ) async throws {
        let extractor = """
            [extractor]
            kind = ollama
            endpoints = \(model.url)
            model = \(FakeModel.model)
            \(lines)
            """
        let runner = CheckRunner(
            door: StoreDoor(store), settings: try settings(portal: extractor), logger: Logger(label: "test"))
        try await withThrowingTaskGroup { group in
            group.addTask { await runner.run() }
            try await body(CheckRuns(store: store)) { group.cancelAll() }
            group.cancelAll()
        }
    }
}

extension CheckRuns {
    fileprivate func ask(_ text: String) async throws -> Int64 {
        try await start(text: text, by: "ann", try TicketTextWriter(settings(portal: "").text))
    }
}
