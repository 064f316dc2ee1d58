import CommandLineTool
import Logging
import TicketAnalytics

/// The controller's row in the database, one a host; with its renewal the workers' leases are looked at.
struct ControllerRegistration: Sendable {
    let shop: Workshop

    private var id: WorkerID { WorkerID("controller@\(ProcessIdentity.current.host)") }
    private var registry: WorkerRegistry { WorkerRegistry(store: shop.store) }

    /// - Throws: `ControllerError.alreadyRunning`
    func hold() async throws {
        let lease = shop.settings.current.worker.lease
        if let other = try await registry.register(
            controller: id, process: .current, lease: lease, progress: shop.board.progress)
        {
            throw ControllerError.alreadyRunning(pid: other.pid)
        }
    }

    /// Keeps the row until it is cancelled, whatever happens to the database; what is new is written at once.
    ///
    /// - Throws: `ControllerError.alreadyRunning` if this process was taken for dead and another one has begun.
    func renew() async throws {
        var presence = DatabasePresence(at: .now)
        var lastJudgement = ContinuousClock.now
        while true {
            let settings = shop.settings.current.worker
            shop.liveness.turned(.renewal, next: settings.heartbeat + shop.longestCall * 2)
            _ = try await shop.news.sleep(for: settings.heartbeat)
            shop.manager.status(shop.board.line)
            do {
                try await hold()
                if presence.answered(at: .now, lease: settings.lease) { shop.logger.event(.databaseBack) }
                // News may come more often: a second round must come as much later as a renewal may.
                if .now - lastJudgement >= settings.heartbeat {
                    lastJudgement = .now
                    try await judge(by: presence, settings.lease)
                }
            } catch let error as ControllerError {
                throw error
            } catch {
                try Task.checkCancellation()
                presence.failed(at: .now, isLocked: (error as? StoreError)?.isLocked ?? false)
                if presence.takeLock(lasting: settings.lease * 2, at: .now) { replaceWorkers() }
                shop.logger.event(.databaseAway, error.problemInWords)
            }
        }
    }

    func end() async {
        do {
            try await farewell(within: .seconds(10)) { try await registry.remove(id, of: .current) }
        } catch {
            shop.logger.event(.databaseAway, error.problemInWords)
        }
    }

    /// A worker that hangs within a transaction on SQLite keeps everybody from writing, and cannot be told by its lease.
    private func replaceWorkers() {
        for member in shop.roster.takeAll() {
            shop.logger.event(.workerSilent, "\(member.name) may be what keeps the database locked, and is stopped")
            member.stop()
        }
    }

    /// Stops workers that have not renewed their lease, and removes the rows of those that are gone.
    private func judge(by presence: DatabasePresence, _ lease: Duration) async throws {
        guard presence.provesSilence(at: .now, lease: lease) else { return shop.roster.forgetSilence() }
        shop.liveness.turned(.renewal, next: shop.longestCall * 2)
        if !shop.roster.isEmpty {
            let living = try await registry.living(on: ProcessIdentity.current.host)
            for member in shop.roster.takeSilent(living: living) {
                shop.logger.event(.workerSilent, "\(member.name) has not renewed its lease and is stopped")
                member.stop()
            }
        }
        _ = try await registry.removeExpired()
    }
}
