public import ODBC

/// How much of what the sources hold a report can know of.
public struct Freshness: Sendable, Hashable {
    /// The database's time.
    public let at: Timestamp
    /// Up to which change the sources have been read; of several the one that is least far.
    public let importedUpTo: Timestamp?
    /// When the newest analysis was saved.
    public let analysedUpTo: Timestamp?
    /// Those that are not discarded.
    public let tickets: Int
    public let analysed: Int
    public let failed: Int

    /// Those that are not analysed yet.
    public var waiting: Int { tickets - analysed - failed }

    /// Nil without tickets.
    public var analysedShare: Double? { tickets == 0 ? nil : Double(analysed) / Double(tickets) }

    public static func load(from store: Store) async throws -> Freshness {
        let dialect = store.dialect
        return try await store.share("freshness", for: .seconds(5)) { connection in
            let counts = try TicketCounts.load(connection, dialect)
            let times = try connection.query(
                """
                SELECT \(dialect.now), (SELECT MIN(ChangedAt) FROM ProcessingCheckpoint),
                    (SELECT MAX(FinishedAt) FROM Tickets WHERE State = 'Complete' AND FinishedAt IS NOT NULL)
                """
            ).first
            return Freshness(
                at: times?.timestamp(0) ?? Timestamp(microseconds: 0), importedUpTo: times?.timestamp(1),
                analysedUpTo: times?.timestamp(2),
                tickets: counts[.complete] + counts[.pending] + counts[.processing] + counts[.failed],
                analysed: counts[.complete], failed: counts[.failed])
        }
    }
}
