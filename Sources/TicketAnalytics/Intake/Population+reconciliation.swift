import ODBC

/// The checkpoint alone would miss for ever what is committed longer than the overlap after its time stamp, what a clock
/// stamps that was put back, and what is older in a source that was restored. Nor does it tell of tickets that are gone.
extension Population {
    func isReconciliationDue(_ checkpoint: Checkpoint?) -> Bool {
        guard let checkpoint else { return false }
        guard case .whenDue = reconciling else { return true }
        guard let last = checkpoint.reconciledAt else { return settings.reconcileInterval > .zero }
        return settings.reconcileInterval > .zero && last + settings.reconcileInterval <= checkpoint.loadedAt
    }

    /// Reads the source from its start up to the checkpoint. It keeps no place of its own: interrupted it starts anew.
    func reconcile(
        with pages: SourcePages, _ progress: inout Progress, _ report: (Progress) -> Void
    ) async throws {
        guard let end = try await Checkpoint.load(source.name, from: store)?.cursor else { return }
        var found = Reconciliation()
        progress.reconciliation = found
        var missing = try await MissingTickets(of: source, in: store, acceptsAll: acceptsMissing)
        let isComplete = try await pages.read(after: start(at: nil), upTo: end) { page in
            found.late += try await saveDifferences(in: page.heads, upTo: end)
            try await missing.add(missingFrom: page)
            progress.rows += page.heads.count
            report(progress)
        }
        progress.queued += found.late
        guard isComplete else { return }
        if missing.isTooMany {
            found.missing = missing.numbers.count
        } else if !missing.numbers.isEmpty {
            // What has changed before its turn came is taken over first: it stands behind the end now.
            let latest = try await Checkpoint.load(source.name, from: store)
            guard try await copyNews(from: pages, since: latest, &progress, report) else { return }
            if !acceptsMissing { try await missing.confirm() }
            found.gone = try await discard(missing.numbers, upTo: end)
        }
        try await note(found)
        found.isComplete = true
        progress.reconciliation = found
    }

    /// Only what differs is written: nearly all is as it was.
    private func saveDifferences(in heads: [TicketHead], upTo end: SourceCursor) async throws -> Int {
        guard !heads.isEmpty else { return 0 }
        let (dialect, rows) = (store.dialect, Self.rows(heads, source: source.name))
        let numbers = try await store.run { try dialect.differingTickets(rows, on: $0) }
        guard !numbers.isEmpty else { return 0 }
        return try await save(heads.filter { numbers.contains($0.number) }, since: end)
    }

    private var acceptsMissing: Bool {
        if case .nowAcceptingMissing = reconciling { true } else { false }
    }

    private func discard(_ numbers: [Int64], upTo end: SourceCursor) async throws -> Int {
        let (queue, name, lease) = (TicketQueue(store: store), source.name, lease)
        let (changedAt, number) = (Value.timestamp(end.changedAt), Value.integer(end.number))
        let stillBefore = """
            Tickets.Source = ? AND Tickets.State <> 'Discarded'
                AND Tickets.ChangedAt <= ? AND (Tickets.ChangedAt < ? OR Tickets.TicketNumber <= ?)
            """
        var discarded = 0
        for start in stride(from: 0, to: numbers.count, by: settings.populationBatchSize) {
            var rows = RowSet(["Number": .integer])
            for number in numbers[start...].prefix(settings.populationBatchSize) { rows.append([.integer(number)]) }
            let page = rows
            discarded += try await store.write { connection in
                try lease.guarding(connection)
                return try queue.discardGone(
                    page, where: stillBefore, [.text(name), changedAt, changedAt, number], on: connection)
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
