import Logging

/// Renews the worker's leases until it is cancelled, and tells what the worker does.
struct Heartbeat {
    let worker: WorkerID
    let store: Store
    let settings: WorkerSettings
    let held: HeldClaims
    let logger: Logger

    /// - Throws: `WorkerError.declaredDead` once somebody has removed the worker's row.
    func run() async throws {
        try await withThrowingTaskGroup { group in
            group.addTask {
                while true {
                    try await Task.sleep(for: settings.heartbeat)
                    try await beat()
                }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(60))
                    try await patiently { try await ThroughputRecorder(store: store).record() }
                }
            }
            group.addTask {
                for await _ in held.news { try await beat() }
            }
            // The first error ends the others; `waitForAll` would wait for them.
            while try await group.next() != nil {}
        }
    }

    private func beat() async throws {
        try await patiently {
            try await renew(TicketQueue(store: store))
            let registry = WorkerRegistry(store: store)
            guard try await registry.heartbeat(worker, held.progress, lease: settings.lease) else {
                throw WorkerError.declaredDead
            }
        }
    }

    private func patiently(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as any Explainable where error.isRetryable {
            held.noteOutage()
            logger.event(.databaseAway, error.problem)
        }
    }

    private func renew(_ queue: TicketQueue) async throws {
        let claims = held.all
        guard !claims.isEmpty else { return }
        let still = try await queue.renew(claims, lease: settings.lease)
        held.remove(claims.filter { !still.contains($0.ticketNumber) })
    }
}

/// Why a worker must stop.
public enum WorkerError: Error {
    case declaredDead
}

extension WorkerError: Explainable {
    public var problem: String { "This worker was declared dead: its row in Workers is gone." }
    public var remedy: String { "The controller starts another; if it happens often, raise [worker] lease." }
    public var exitStatus: ExitStatus { .unavailable }
    public var isRetryable: Bool { false }
}
