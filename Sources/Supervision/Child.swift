import Foundation
import Logging
import ServiceLifecycle
import TicketAnalytics

/// Runs one program to its end: collects its lines, and stops it when the controller stops.
struct Child: Sendable {
    /// After the controller's own stop has become urgent.
    private static let urgentGrace = Duration.seconds(5)

    let name: String
    let program: Program
    /// What is logged when it has started.
    let started: LoggedEvent
    /// From the request to stop until the process is killed.
    let stopGrace: Duration
    let logs: LogCollector
    let logger: Logger

    /// - Parameter watch: Runs beside the process until it ends.
    func run(watch: @escaping @Sendable (ChildProcess) async -> Void = { _ in }) async -> ChildExit {
        let process: ChildProcess
        do {
            process = try ChildProcess(program.file, program.arguments)
        } catch {
            return .notStarted(error.reason)
        }
        logger.event(started, "\(name) started", ["pid": .stringConvertible(process.pid)])
        return await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await collect(process, watch)
            } onGracefulShutdown: {
                stop(process, grace: stopGrace)
            }
        } onCancel: {
            stop(process, grace: min(stopGrace, Self.urgentGrace))
        }
    }

    private func collect(
        _ process: ChildProcess, _ watch: @escaping @Sendable (ChildProcess) async -> Void
    ) async -> ChildExit {
        let watching = Task { await watch(process) }
        defer { watching.cancel() }
        // Not part of this task: a child is heard and waited for to its end even if the controller is told to hurry.
        return await Task {
            // Drained to the end first, so that the last words of a child stand before the news of its exit.
            for await line in process.lines { await logs.take(line, from: name) }
            return await process.exit()
        }.value
    }

    /// The stop ladder: ask, wait, kill.
    func stop(_ process: ChildProcess, grace: Duration) {
        process.send(SIGTERM)
        // Not part of any task: a cancelled one could not wait.
        Task {
            try await Task.sleep(for: grace)
            if process.isRunning {
                logger.event(.processKilled, "\(name) did not stop in time", ["pid": .stringConvertible(process.pid)])
                process.send(SIGKILL)
            }
        }
    }
}
