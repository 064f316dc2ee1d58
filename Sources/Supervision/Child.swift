import Foundation
import Logging
import ServiceLifecycle
import TicketAnalytics

/// Runs one program to its end: collects its lines, and stops it when the controller stops.
struct Child: Sendable {
    let name: String
    let program: Program
    /// From the request to stop until the process is killed.
    let stopGrace: Duration
    let logs: LogCollector
    let logger: Logger

    /// - Parameter started: Called with the pid; runs beside the process until it ends.
    func run(watch: @escaping @Sendable (ChildProcess) async -> Void = { _ in }) async throws -> ChildExit {
        let process = try ChildProcess(program.file, program.arguments)
        logger.event(.workerStarted, "\(name) started", ["pid": .stringConvertible(process.pid)])
        return await withTaskCancellationOrGracefulShutdownHandler {
            await withTaskGroup { group in
                group.addTask { await watch(process) }
                // Drained to the end first, so that the last words of a child stand before the news of its exit.
                for await line in process.lines { await logs.take(line, from: name) }
                let exit = await process.exit()
                group.cancelAll()
                return exit
            }
        } onCancelOrGracefulShutdown: {
            stop(process)
        }
    }

    /// The stop ladder: ask, wait, kill.
    private func stop(_ process: ChildProcess) {
        process.send(SIGTERM)
        // Not part of any task: a cancelled one could not wait.
        Task {
            try await Task.sleep(for: stopGrace)
            if process.isRunning {
                logger.event(.workerKilled, "\(name) did not stop in time", ["pid": .stringConvertible(process.pid)])
                process.send(SIGKILL)
            }
        }
    }
}
