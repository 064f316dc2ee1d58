import Foundation
import Logging
import ServiceLifecycle
import TicketAnalytics

/// Keeps one worker alive; each start has an identity of its own.
struct WorkerSlot: Sendable {
    /// From the request to a silent worker to stop until it is killed: it has had its lease already.
    private static let silentGrace = Duration.seconds(5)

    let number: Int
    /// One cycle: the worker ends when the queue is empty, and what is away is not waited for.
    let drains: Bool
    let shop: Workshop

    var name: String { "worker-\(number)" }

    /// Runs until a stop, or, if it drains, until the worker has nothing more to do or is given up.
    ///
    /// - Parameter begun: Called when the first worker has started, or could not.
    /// - Returns: How the last worker ended.
    func run(begun: @escaping @Sendable () -> Void = {}) async throws -> ChildExit {
        var ends: [ChildEnd] = []
        var isSecondChance = false
        defer { shop.board.setTrouble(nil, of: name) }
        while true {
            let start = ContinuousClock.now
            let exit = await runOnce(begun: begun)
            if Task.isShuttingDownGracefully || Task.isCancelled || (drains && !exit.isFailure) { return exit }
            shop.logger.event(exit.isFailure ? .workerCrashed : .workerExited, "\(name) \(exit)")
            let end = ChildEnd(exit: exit, at: .now, lived: .now - start, isSecondChance: isSecondChance)
            ends = (ends + [end]).suffix(policy.limit + 1)
            switch policy.decide(ends, now: .now) {
            case .giveUp(let reason, let pause):
                giveUp(reason, for: pause)
                if drains { return exit }
                (ends, isSecondChance) = ([], true)
                try await sleepUnlessStopping(for: pause)
            case .restart(let delay):
                isSecondChance = false
                try await sleepUnlessStopping(for: delay)
            }
            if Task.isShuttingDownGracefully { return exit }
        }
    }

    private func giveUp(_ reason: String, for pause: Duration) {
        let fields: Logger.Metadata = drains ? [:] : ["retryInS": .stringConvertible(Int(pause.components.seconds))]
        shop.logger.event(.workerGivenUp, "\(name) stays down: \(reason)", fields)
        shop.board.setTrouble("stays down: \(reason)", of: name)
    }

    private func runOnce(begun: @escaping @Sendable () -> Void) async -> ChildExit {
        let id = WorkerID.fresh(name)
        let options = (drains ? ["--drain"] : []) + ["--id", id.text, "--supervised"]
        let child = shop.child(name, tool: "worker", options, started: .workerStarted)
        // One that could not start ends at once.
        defer { begun() }
        let exit = await child.run { process in
            begun()
            guard await hasRegistered(id, process) else { return }
            shop.board.setTrouble(nil, of: name)
            shop.roster.add(id, name: name) { child.stop(process, grace: Self.silentGrace) }
        }
        shop.roster.remove(id)
        if exit.isFailure { await release(id) }
        return exit
    }

    /// Kills a worker that hangs before it has registered: it would hang for ever.
    private func hasRegistered(_ id: WorkerID, _ process: ChildProcess) async -> Bool {
        let limit = shop.settings.current.controller.bootTimeout
        var deadline = ContinuousClock.now + limit
        while !Task.isCancelled {
            do {
                try await Task.sleep(for: min(limit / 2, .seconds(1)))
                if try await WorkerRegistry(store: shop.store).contains(id) { return !Task.isCancelled }
                try Task.checkCancellation()
                if .now < deadline { continue }
                let pid: Logger.Metadata = ["pid": .stringConvertible(process.pid)]
                shop.logger.event(.processKilled, "\(name) did not start in time", pid)
                process.send(SIGKILL)
                return false
            } catch is CancellationError {
                // The worker ended first.
            } catch {
                shop.logger.event(.databaseAway, "Whether \(name) has started is not known: \(error.problemInWords)")
                deadline = .now + limit
            }
        }
        return false
    }

    /// Makes what a dead worker held available at once.
    private func release(_ id: WorkerID) async {
        do {
            let policy = RetryPolicy(shop.settings.current.worker)
            // A controller that has to hurry still gives back what its workers held.
            try await farewell(within: .seconds(10)) {
                let count = try await TicketQueue(store: shop.store).recoverClaims(of: id, policy)
                try await WorkerRegistry(store: shop.store).remove(id)
                if count > 0 { shop.logger.event(.leasesReleased, ["count": .stringConvertible(count)]) }
            }
        } catch {
            let problem = error.problemInWords
            shop.logger.event(.databaseAway, "The tickets of \(name) wait for their leases to run out: \(problem)")
        }
    }

    private var policy: RestartPolicy {
        let settings = shop.settings.current.controller
        return RestartPolicy(
            delay: settings.restartDelay, delayLimit: settings.restartDelayLimit, limit: settings.restartLimit,
            window: settings.restartWindow, recovery: settings.recoveryInterval, waitsForServices: !drains)
    }
}
