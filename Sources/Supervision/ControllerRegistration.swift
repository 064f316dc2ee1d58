import Logging
import TicketAnalytics

/// The controller's row in the database: one a host.
struct ControllerRegistration: Sendable {
    let store: Store
    let lease: Duration

    private var id: WorkerID { WorkerID("controller@\(ProcessIdentity.current.host)") }

    /// - Throws: `ControllerError.alreadyRunning`
    func hold() async throws {
        let registry = WorkerRegistry(store: store)
        if let other = try await registry.register(controller: id, process: .current, lease: lease) {
            throw ControllerError.alreadyRunning(pid: other.pid)
        }
    }

    /// Keeps the row until it is cancelled, whatever happens to the database.
    ///
    /// - Throws: `ControllerError.alreadyRunning` if this process was taken for dead and another one has begun.
    func renew(every interval: Duration, logger: Logger) async throws {
        while true {
            try await Task.sleep(for: interval)
            do {
                try await hold()
                _ = try await WorkerRegistry(store: store).removeExpired()
            } catch let error as ControllerError {
                throw error
            } catch {
                try Task.checkCancellation()
                logger.event(.databaseAway, (error as? any Explainable)?.problem ?? "\(error)")
            }
        }
    }

    func end(_ logger: Logger) async {
        // Not part of a task that may be cancelled already.
        let result = await Task { try await WorkerRegistry(store: store).remove(id) }.result
        if case .failure(let error) = result { logger.event(.databaseAway, "\(error)") }
    }
}
