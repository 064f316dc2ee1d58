import Foundation
import Logging
import ServiceLifecycle
import TicketAnalytics

/// Keeps one worker alive; each start has an identity of its own.
struct WorkerSlot: Sendable {
    let number: Int
    let folder: URL
    let arguments: [String]
    let settings: Settings
    let store: Store
    let logs: LogCollector
    let logger: Logger

    private var name: String { "worker-\(number)" }

    /// Runs until a stop, until the worker has nothing more to do (it drains), or until it is given up.
    ///
    /// - Returns: How the last worker ended.
    func run() async throws -> ChildExit {
        var ends: [ChildEnd] = []
        while true {
            let exit = try await runOnce()
            ends.append(ChildEnd(exit: exit, at: .now))
            if exit == .status(0) || Task.isShuttingDownGracefully || Task.isCancelled { return exit }
            logger.event(.workerCrashed, "\(name) ended with \(exit)")
            switch policy.decide(ends, now: .now) {
            case .giveUp(let reason):
                logger.event(.workerGivenUp, "\(name) stays down: \(reason)")
                return exit
            case .restart(let delay):
                try await sleepUnlessStopping(for: delay)
                if Task.isShuttingDownGracefully { return exit }
            }
        }
    }

    private func runOnce() async throws -> ChildExit {
        let id = WorkerID.fresh(name)
        let program = Program("worker", in: folder, arguments + ["--id", id.text, "--supervised"])
        let child = Child(
            name: name, program: program, stopGrace: settings.controller.stopGrace, logs: logs, logger: logger)
        let exit = try await child.run { await killUnlessBooted($0, id) }
        if exit.isFailure { await release(id) }
        return exit
    }

    /// A worker that hangs before it has registered would hang for ever.
    private func killUnlessBooted(_ process: ChildProcess, _ id: WorkerID) async {
        do {
            try await Task.sleep(for: settings.controller.bootTimeout)
            guard try await !WorkerRegistry(store: store).contains(id) else { return }
            logger.event(.workerKilled, "\(name) did not start in time", ["pid": .stringConvertible(process.pid)])
            process.send(SIGKILL)
        } catch is CancellationError {
            // The worker ended first.
        } catch {
            logger.event(.databaseAway, "Whether \(name) has started is not known: \(error)")
        }
    }

    /// Makes what a dead worker held available at once.
    private func release(_ id: WorkerID) async {
        do {
            let count = try await TicketQueue(store: store).recoverClaims(
                of: id, maxAttempts: settings.worker.maxAttempts)
            try await WorkerRegistry(store: store).remove(id)
            if count > 0 { logger.event(.leasesReleased, ["count": .stringConvertible(count)]) }
        } catch {
            logger.event(.databaseAway, "The tickets of \(name) wait for their leases to run out: \(error)")
        }
    }

    private var policy: RestartPolicy {
        let settings = settings.controller
        return RestartPolicy(
            delay: settings.restartDelay, delayLimit: settings.restartDelayLimit, limit: settings.restartLimit,
            window: settings.restartWindow)
    }
}
