import ODBC

extension Dialect {
    /// Adds new tickets and takes over changed ones and those that were gone, all Pending; what a person has discarded
    /// stays so. A ticket that is being analysed is taken from its worker, whose result would be of the old text. The time
    /// of a change may be before the one that is known, where a clock was put back or the source was restored.
    ///
    /// - Returns: How many tickets are new, changed or back.
    func upsertTickets(_ rows: RowSet, on connection: Connection) throws -> Int {
        let table = rows.table(in: self)
        switch name {
        case .sqlite, .postgresql:
            return try connection.execute(upsert(from: table.sql), table.parameters)
        case .sqlServer:
            return try connection.execute(updateChanged(from: table.sql), table.parameters)
                + connection.execute(insertNew(from: table.sql), table.parameters)
        }
    }

    /// The numbers of those that are new, changed or back.
    func differingTickets(_ rows: RowSet, on connection: Connection) throws -> Set<Int64> {
        let table = rows.table(in: self)
        let found = try connection.query(
            """
            SELECT r.Number FROM \(table.sql) LEFT JOIN Tickets ON Tickets.TicketNumber = r.Number
            WHERE Tickets.TicketNumber IS NULL OR \(isNews("r"))
            """, table.parameters)
        return Set(found.compactMap { $0.int64(0) })
    }

    // `WHERE true` keeps SQLite from reading ON CONFLICT as a join's condition.
    private func upsert(from table: String) -> String {
        """
        \(insert(from: table)) WHERE true
        ON CONFLICT (TicketNumber) DO UPDATE SET
            \(takingOver("excluded")), \(becomingPending(availableAt: "excluded.AvailableAt"))
        WHERE \(isNews("excluded"))
        """
    }

    private func updateChanged(from table: String) -> String {
        """
        UPDATE Tickets SET \(takingOver("r")), \(becomingPending(availableAt: now))
        FROM \(table)
        WHERE Tickets.TicketNumber = r.Number AND \(isNews("r"))
        """
    }

    private func insertNew(from table: String) -> String {
        """
        \(insert(from: table))
        WHERE NOT EXISTS (SELECT 1 FROM Tickets WITH (UPDLOCK, HOLDLOCK) WHERE Tickets.TicketNumber = r.Number)
        """
    }

    private func insert(from table: String) -> String {
        """
        INSERT INTO Tickets
            (TicketNumber, Source, ExternalId, Summary, Company, Board, EnteredAt, ChangedAt, State, Attempts,
            AvailableAt, PopulatedAt)
        SELECT r.Number, r.Source, r.ExternalId, r.Summary, r.Company, r.Board, r.EnteredAt, r.ChangedAt, 'Pending', 0,
            \(now), \(now)
        FROM \(table)
        """
    }

    private func isNews(_ new: String) -> String {
        "(\(new).ChangedAt <> Tickets.ChangedAt OR \(TicketQueue.isGone)) AND \(new).Source = Tickets.Source"
    }

    private func takingOver(_ new: String) -> String {
        ["Summary", "Company", "Board", "ChangedAt"].map { "\($0) = \(new).\($0)" }.joined(separator: ", ")
    }

    private func becomingPending(availableAt: String) -> String {
        let staysSo = "Tickets.State = 'Discarded' AND NOT (\(TicketQueue.isGone))"
        return """
            State = CASE WHEN \(staysSo) THEN 'Discarded' ELSE 'Pending' END, Attempts = 0, Quarantined = 0,
                AvailableAt = \(availableAt), FinishedAt = CASE WHEN \(staysSo) THEN Tickets.FinishedAt END,
                ClaimToken = NULL, WorkerId = NULL, LeaseUntil = NULL, FailureKind = NULL, FailureReason = NULL
            """
    }
}
