import ODBC

/// A controller has one row a host, under a fixed name: that is what makes it the only one.
extension WorkerRegistry {
    /// Takes the row, or renews it if it is ours.
    ///
    /// - Returns: The other process, if one holds the row and lives; nil if the row is ours.
    public func register(
        controller: WorkerID, process: ProcessIdentity, lease: Duration, progress: WorkerProgress = WorkerProgress()
    ) async throws -> ProcessIdentity? {
        if let holder = try await holder(of: controller) {
            // A row with our own pid is ours, or of one that died before us: in a container every start has the same.
            if holder.process == process, try await heartbeat(controller, progress, lease: lease) { return nil }
            // A pid may have gone to another program meanwhile; nobody renews the lease then.
            if holder.leaseRuns, holder.process.isAlive { return holder.process }
            try await remove(controller, of: holder.process)
        }
        do {
            try await register(controller, role: .controller, process: process, lease: lease)
            return nil
        } catch let error as StoreError {
            // Another one was quicker.
            guard case .database(let cause) = error, cause.kind == .uniqueViolation,
                let other = try await holder(of: controller)?.process
            else { throw error }
            return other
        }
    }

    /// Removes the row if it is that process's: another one may have taken it over.
    public func remove(_ controller: WorkerID, of process: ProcessIdentity) async throws {
        try await store.run {
            _ = try $0.execute(
                "DELETE FROM Workers WHERE WorkerId = ? AND Host = ? AND Pid = ?",
                [.text(controller.text), .text(process.host), .integer(Int64(process.pid))])
        }
    }

    private func holder(of controller: WorkerID) async throws -> (process: ProcessIdentity, leaseRuns: Bool)? {
        let sql = """
            SELECT Host, Pid, CASE WHEN LeaseUntil < \(store.dialect.now) THEN 0 ELSE 1 END
            FROM Workers WHERE WorkerId = ?
            """
        return try await store.run { try $0.query(sql, [.text(controller.text)]) }.first.map { row in
            (ProcessIdentity(host: row.text(0) ?? "", pid: Int32(row.int(1) ?? 0)), row.int(2) == 1)
        }
    }
}
