import ODBC

/// The checkpoint alone would miss for ever what is committed longer than the overlap after its time stamp, what a clock
/// stamps that was put back, and what is older in a source that was restored. Nor does it tell of tickets that are gone.
extension Population {
    func isReconciliationDue(_ checkpoint: Checkpoint?, _ now: Timestamp) -> Bool {
        guard let checkpoint else { return false }
        guard case .whenDue = reconciling else { return true }
        guard settings.reconcileInterval > .zero else { return false }
        return checkpoint.reconciledAt.map { $0 + settings.reconcileInterval <= now } ?? true
    }

    /// Reads the source from its start. It keeps no place of its own: interrupted it starts anew.
    func reconcile(
        with pages: SourcePages, at now: Timestamp, _ progress: inout Progress, _ report: (Progress) -> Void
    ) async throws {
        guard let checkpoint = try await Checkpoint.load(source.name, from: store)?.cursor else { return }
        progress.reconciliation = Reconciliation()
        var found = Reconciliation()
        var missing = try await MissingTickets(of: source, in: store, acceptsAll: acceptsMissing)
        let isComplete = try await pages.read(after: start(at: nil)) { page in
            let news = try await news(in: page.heads)
            found.late += news.count { $0.cursor <= checkpoint }
            progress.queued += try await save(news, since: checkpoint, at: now)
            try await missing.add(missingFrom: page)
            progress.rows += page.heads.count
            report(progress)
        }
        guard isComplete else { return }
        if missing.isTooMany {
            found.missing = missing.tickets.count
        } else {
            if !acceptsMissing { try await missing.confirm() }
            found.gone = try await discard(missing.tickets)
        }
        try await note(found)
        found.isComplete = true
        progress.reconciliation = found
    }

    /// Only what differs is written: nearly all is as it was.
    private func news(in heads: [TicketHead]) async throws -> [TicketHead] {
        guard !heads.isEmpty else { return [] }
        let (dialect, rows) = (store.dialect, self.rows(heads, source: source.name))
        let numbers = try await store.run { try dialect.differingTickets(rows, on: $0) }
        return numbers.isEmpty ? [] : heads.filter { numbers.contains($0.number) }
    }

    private var acceptsMissing: Bool {
        if case .nowAcceptingMissing = reconciling { true } else { false }
    }

    /// - Parameter tickets: Where they stood in the queue. One that has moved since was only changed.
    private func discard(_ tickets: [SourceCursor]) async throws -> Int {
        let (queue, name, lease) = (TicketQueue(store: store), source.name, lease)
        var discarded = 0
        for start in stride(from: 0, to: tickets.count, by: settings.populationBatchSize) {
            var rows = RowSet(["Number": .integer, "ChangedAt": .timestamp])
            for ticket in tickets[start...].prefix(settings.populationBatchSize) {
                rows.append([.integer(ticket.number), .timestamp(ticket.changedAt)])
            }
            discarded += try await store.write { [rows] connection in
                try lease.guarding(connection)
                return try queue.discardGone(
                    rows,
                    where: "Tickets.ChangedAt = r.ChangedAt AND Tickets.Source = ? AND Tickets.State <> 'Discarded'",
                    [.text(name)], on: connection)
            }
        }
        return discarded
    }

    func note(_ found: Reconciliation) async throws {
        let (dialect, name, lease) = (store.dialect, source.name, lease)
        try await store.write { connection in
            try lease.guarding(connection)
            try Checkpoint.note(found, of: name, on: connection, dialect)
        }
    }
}
