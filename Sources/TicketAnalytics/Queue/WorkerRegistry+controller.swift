import ODBC

/// A controller has one row a host, under a fixed name: that is what makes it the only one.
extension WorkerRegistry {
    /// - Returns: The other process, if one holds the row and lives; nil if the row is ours now.
    public func register(
        controller: WorkerID, process: ProcessIdentity, lease: Duration
    ) async throws -> ProcessIdentity? {
        if let other = try await holder(of: controller), other != process {
            guard !other.isAlive else { return other }
            try await remove(controller)
        }
        do {
            try await register(controller, role: .controller, process: process, lease: lease)
            return nil
        } catch let error as StoreError {
            // Another one was quicker.
            guard case .database(let cause) = error, cause.kind == .uniqueViolation,
                let other = try await holder(of: controller)
            else { throw error }
            return other
        }
    }

    /// - Returns: False if the row is gone.
    public func renew(_ controller: WorkerID, lease: Duration) async throws -> Bool {
        try await heartbeat(controller, WorkerProgress(), lease: lease)
    }

    private func holder(of controller: WorkerID) async throws -> ProcessIdentity? {
        try await store.run {
            try $0.query("SELECT Host, Pid FROM Workers WHERE WorkerId = ?", [.text(controller.text)])
        }.first.map { ProcessIdentity(host: $0.text(0) ?? "", pid: Int32($0.int(1) ?? 0)) }
    }
}
