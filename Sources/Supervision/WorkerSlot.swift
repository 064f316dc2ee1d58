import Foundation
import Logging
import ServiceLifecycle
import TicketAnalytics

/// Keeps one worker alive; each start has an identity of its own.
struct WorkerSlot: Sendable {
    let number: Int
    let folder: URL
    let arguments: [String]
    /// One cycle: the worker ends when the queue is empty, and what is away is not waited for.
    let drains: Bool
    let settings: Settings
    let store: Store
    let logs: LogCollector
    let logger: Logger

    var name: String { "worker-\(number)" }

    /// Runs until a stop, until the worker has nothing more to do (it drains), or until it is given up.
    ///
    /// - Returns: How the last worker ended.
    func run() async throws -> ChildExit {
        var ends: [ChildEnd] = []
        while true {
            let exit = await runOnce()
            if Task.isShuttingDownGracefully || Task.isCancelled || (drains && !exit.isFailure) { return exit }
            logger.event(exit.isFailure ? .workerCrashed : .workerExited, "\(name) \(exit)")
            ends = (ends + [ChildEnd(exit: exit, at: .now)]).suffix(policy.limit + 1)
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

    private func runOnce() async -> ChildExit {
        let id = WorkerID.fresh(name)
        let options = (drains ? ["--drain"] : []) + ["--id", id.text, "--supervised"]
        let child = Child(
            name: name, program: Program("worker", in: folder, arguments + options), started: .workerStarted,
            stopGrace: settings.controller.stopGrace, logs: logs, logger: logger)
        let exit = await child.run { await killUnlessBooted($0, id) }
        // Not part of this task: a controller that has to hurry still gives back what its workers held.
        if exit.isFailure { await Task { await release(id) }.value }
        return exit
    }

    /// A worker that hangs before it has registered would hang for ever.
    private func killUnlessBooted(_ process: ChildProcess, _ id: WorkerID) async {
        while !Task.isCancelled {
            do {
                try await Task.sleep(for: settings.controller.bootTimeout)
                guard try await !WorkerRegistry(store: store).contains(id) else { return }
                logger.event(.processKilled, "\(name) did not start in time", ["pid": .stringConvertible(process.pid)])
                return process.send(SIGKILL)
            } catch is CancellationError {
                // The worker ended first.
            } catch {
                logger.event(.databaseAway, "Whether \(name) has started is not known: \(error)")
            }
        }
    }

    /// Makes what a dead worker held available at once.
    private func release(_ id: WorkerID) async {
        do {
            let count = try await TicketQueue(store: store).recoverClaims(of: id, RetryPolicy(settings.worker))
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
            window: settings.restartWindow, waitsForServices: !drains)
    }
}
