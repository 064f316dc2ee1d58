import Logging
import TicketAnalytics

/// The controller's row in the database: one a host.
struct ControllerRegistration: Sendable {
    let store: Store
    let lease: Duration

    private var id: WorkerID { WorkerID("controller@\(ProcessIdentity.current.host)") }

    /// - Throws: `ControllerError.alreadyRunning`
    func begin() async throws {
        let registry = WorkerRegistry(store: store)
        if let other = try await registry.register(controller: id, process: .current, lease: lease) {
            throw ControllerError.alreadyRunning(pid: other.pid)
        }
    }

    /// Keeps the row until it is cancelled.
    func renew(every interval: Duration, logger: Logger) async throws {
        let registry = WorkerRegistry(store: store)
        while true {
            try await Task.sleep(for: interval)
            do {
                _ = try await registry.renew(id, lease: lease)
                _ = try await registry.removeExpired()
            } catch let error as any Explainable where error.isRetryable {
                logger.event(.databaseAway, error.problem)
            }
        }
    }

    func end(_ logger: Logger) async {
        // Not part of a task that may be cancelled already.
        let result = await Task { try await WorkerRegistry(store: store).remove(id) }.result
        if case .failure(let error) = result { logger.event(.databaseAway, "\(error)") }
    }
}
