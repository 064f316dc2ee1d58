extension SourceSettings {
    /// The source to populate from.
    ///
    /// - Parameter importing: Whether a file was read just now: its tickets are what is wanted, whatever is configured.
    /// - Throws: `SourceError`
    public func open(_ store: Store, importing: Bool) async throws -> any TicketSource {
        let imported = ImportSource(store: store, settings: self)
        switch kind {
        case _ where importing: return imported
        case .import:
            guard try await imported.hasTickets() else { throw SourceError.notConfigured }
            return imported
        case .connectWiseSQL: return try await ConnectWiseSQLSource(self)
        case .connectWiseAPI: return try ConnectWiseAPISource(self)
        }
    }

    /// The sources that a worker reads tickets from; imported ones may be in any database.
    public func openAll(_ store: Store) async throws -> TicketSources {
        let imported = ImportSource(store: store, settings: self)
        switch kind {
        case .import: return TicketSources([imported])
        case .connectWiseSQL: return TicketSources([try await ConnectWiseSQLSource(self), imported])
        case .connectWiseAPI: return TicketSources([try ConnectWiseAPISource(self), imported])
        }
    }
}
