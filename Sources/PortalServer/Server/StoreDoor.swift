public import TicketAnalytics

/// Opens the database when it is first needed, and tries again as long as it is away; anew when another file has taken
/// the place of SQLite's.
public actor StoreDoor {
    private let open: @Sendable () async throws -> Store
    private var store: Store?
    private var opening: Task<Store, any Error>?

    public init(_ settings: DatabaseSettings) {
        open = { try await Store.open(settings, readingSideBySide: true) }
    }

    /// For a store that is open.
    public init(_ store: Store) {
        open = { store }
    }

    /// - Throws: `StoreError`
    func callAsFunction() async throws -> Store {
        if let store, try !store.isReplaced() { return store }
        let task =
            opening
            ?? Task { [open, store] in
                guard let store else { return try await open() }
                try await store.reopen()
                return store
            }
        opening = task
        // Another may have begun a new try while this one waited.
        defer { if opening == task { opening = nil } }
        let opened = try await task.value
        store = opened
        return opened
    }
}
