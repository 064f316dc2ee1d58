import TicketAnalytics

/// Opens the store when it is asked for first, and again if that failed: the portal starts without its database.
actor StoreDoor {
    private let open: @Sendable () async throws -> Store
    private var opening: Task<Store, any Error>?

    init(_ open: @escaping @Sendable () async throws -> Store) {
        self.open = open
    }

    /// - Throws: `StoreError`
    func store() async throws -> Store {
        let task = opening ?? Task { [open] in try await open() }
        opening = task
        do {
            return try await task.value
        } catch {
            if opening == task { opening = nil }
            throw error
        }
    }
}
