import Foundation
import Logging
import Synchronization
import Testing
import TicketAnalytics

@testable import Supervision

@Suite("Child", .timeLimit(.minutes(2)))
final class ChildTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test("Every line of a child is taken, the last words too, before its exit is known")
    func lines() async throws {
        let lines = Lines()
        let exit = try await child("echo one; echo two >&2; printf last; exit 3", lines).run()
        #expect(exit == .status(3))
        #expect(lines.all == ["stub: one", "stub: two", "stub: last"])
    }

    @Test("A child that is killed says by which signal")
    func killed() async throws {
        #expect(try await child("kill -9 $$", Lines()).run() == .signal(9))
    }

    @Test("A program that is not there is an exit like any other")
    func missingProgram() async throws {
        let exit = try await child(nil, Lines()).run()
        guard case .notStarted = exit else {
            Issue.record("\(exit)")
            return
        }
    }

    @Test("A child is asked to stop when the task is cancelled, and heard to its end")
    func stopping() async throws {
        let lines = Lines()
        let child = try child("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.05; done", lines)
        let running = Task { await child.run() }
        await lines.first()
        running.cancel()
        #expect(await running.value == .status(0))
        #expect(lines.all == ["stub: ready", "stub: bye"])
    }

    @Test("A child that ignores the request is killed after the grace")
    func stubborn() async throws {
        let lines = Lines()
        let child = try child(
            "trap '' TERM; echo ready; exec cat /dev/zero > /dev/null", lines, stopGrace: .milliseconds(200))
        let running = Task { await child.run() }
        await lines.first()
        running.cancel()
        #expect(await running.value == .signal(9))
    }

    @Test("A child's standard input ends only with the controller")
    func lifeLine() async throws {
        let lines = Lines()
        let child = try child("echo ready; exec cat", lines)
        let running = Task { await child.run() }
        await lines.first()
        running.cancel()
        #expect(await running.value == .signal(15))
        #expect(lines.all == ["stub: ready"])
    }

    private func child(_ script: String?, _ lines: Lines, stopGrace: Duration = .seconds(60)) throws -> Child {
        let arguments = script.map { ["-c", $0] } ?? []
        let program = Program(script == nil ? "no-such-program" : "sh", in: URL(filePath: "/bin"), arguments)
        return Child(
            name: "stub", program: program, started: .workerStarted, stopGrace: stopGrace,
            logs: try LogCollector(folder: folder, maxBytes: 10_000, count: 1) { line, _ in lines.add(line) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// What a child has said.
private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    private let (stream, continuation) = AsyncStream<Void>.makeStream()

    var all: [String] { lines.withLock { $0 } }

    func add(_ line: String) {
        lines.withLock { $0.append(line) }
        continuation.yield()
    }

    /// Waits for a line.
    func first() async {
        for await _ in stream { return }
    }
}
