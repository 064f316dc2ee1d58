import ODBC
import ServiceLifecycle

/// Copies the tickets that are new or changed since the checkpoint into the queue, and reconciles the queue with the
/// source now and then.
///
/// A page of tickets and the new checkpoint are one transaction, so a crash costs one page of repeated work and never
/// a ticket; running it twice changes nothing. Only one process at a time populates from a source.
public struct Population: Sendable {
    public struct Progress: Sendable, Hashable {
        /// Rows read from the source, those of the overlap and of a reconciliation included.
        public var rows = 0
        /// Tickets that became Pending.
        public var queued = 0
        /// What the reconciliation found; nil if there was none.
        public var reconciliation: Reconciliation?
    }

    /// When the source is read again from its very start.
    public enum Reconciling: Sendable {
        /// After each `reconcile_interval`.
        case whenDue
        case now
        /// Now, and all tickets go that the source no longer yields, however many they are.
        case nowAcceptingMissing
    }

    let store: Store
    let source: any TicketSource
    let settings: PopulationSettings
    let reconciling: Reconciling
    private let masker: SecretMasker
    let lease: NamedLease

    public init(
        store: Store, source: any TicketSource, settings: PopulationSettings, reconciling: Reconciling = .whenDue,
        masker: SecretMasker = .builtIn
    ) {
        self.store = store
        self.masker = masker
        self.source = source
        self.settings = settings
        self.reconciling = reconciling
        lease = NamedLease(name: "populate \(source.name.limited(to: 100))", duration: .seconds(60), store: store)
    }

    /// A graceful stop ends it after a page.
    ///
    /// - Parameters:
    ///   - waits: Whether another process that populates from this source is waited for.
    ///   - report: Called after each page.
    ///   - obeysMode: Whether nothing is done, or no page more, while processing is paused or drained.
    /// - Throws: `LeaseError` if another process populates from this source, on whatever host.
    public func run(
        waiting waits: Bool = false, obeysMode: Bool = true, _ report: (Progress) -> Void = { _ in }
    ) async throws -> Progress {
        try await lease.hold(waiting: waits) { try await copy(obeysMode: obeysMode, report) }
    }

    private func copy(obeysMode: Bool, _ report: (Progress) -> Void) async throws -> Progress {
        var progress = Progress()
        let pages = SourcePages(
            source: source, size: settings.populationBatchSize, controlledBy: obeysMode ? store : nil)
        guard try await pages.mayBeRead else { return progress }
        let checkpoint = try await Checkpoint.load(source.name, from: store)
        let now = try await store.now()
        let start = try await source.now() ?? now
        guard try await copyNews(from: pages, since: checkpoint, at: start, &progress, report) else { return progress }
        if isReconciliationDue(checkpoint, now) { try await reconcile(with: pages, at: start, &progress, report) }
        // A run that has read all of the source has found all that a reconciliation would.
        if checkpoint == nil { try await note(Reconciliation()) }
        return progress
    }

    /// - Returns: Whether the source's end was reached.
    private func copyNews(
        from pages: SourcePages, since checkpoint: Checkpoint?, at now: Timestamp, _ progress: inout Progress,
        _ report: (Progress) -> Void
    ) async throws -> Bool {
        try await pages.read(after: start(at: checkpoint)) { page in
            guard !page.heads.isEmpty else { return }
            progress.rows += page.heads.count
            progress.queued += try await save(page.heads, since: checkpoint?.cursor ?? .start, at: now)
            report(progress)
        }
    }

    func start(at checkpoint: Checkpoint?) -> SourceCursor {
        if let checkpoint {
            return SourceCursor(changedAt: checkpoint.cursor.changedAt - settings.overlap, number: .min)
        }
        guard let day = settings.startDate else { return .start }
        return SourceCursor(changedAt: Timestamp(microseconds: day.secondsSince1970 * 1_000_000), number: .min)
    }

    /// Writes a page, and a checkpoint behind its last ticket.
    ///
    /// - Parameters:
    ///   - checkpoint: Rows up to here are no news: the overlap's, and a reconciliation's.
    ///   - start: When the run began. No checkpoint is later, so that the overlap counts from there: what is committed while
    ///     the run lasts may stand before what it has read, however long it lasts. Nor does a row from the future count.
    /// - Returns: How many tickets became Pending.
    func save(_ page: [TicketHead], since checkpoint: SourceCursor, at start: Timestamp) async throws -> Int {
        guard let last = page.last?.cursor else { return 0 }
        let end = min(last, SourceCursor(changedAt: start, number: .min))
        // A source that is read without locks may yield a ticket twice.
        let heads = Dictionary(page.map { ($0.number, $0) }) { $0.changedAt < $1.changedAt ? $1 : $0 }
        let rows = rows(heads.values.sorted { $0.number < $1.number }, source: source.name)
        let (dialect, name, lease) = (store.dialect, source.name, lease)
        let news = page.count { $0.cursor > checkpoint }
        return try await store.write { connection in
            try lease.guarding(connection)
            let queued = try dialect.upsertTickets(rows, on: connection)
            try Checkpoint.advance(name, to: end, rows: news, on: connection, dialect)
            return queued
        }
    }

    func rows(_ heads: [TicketHead], source: String) -> RowSet {
        var rows = RowSet([
            "Number": .integer, "Source": .text, "ExternalId": .text, "Summary": .text, "Company": .text,
            "Board": .text, "EnteredAt": .timestamp, "ChangedAt": .timestamp,
        ])
        for head in heads {
            rows.append([
                .integer(head.number), .text(source), Value(head.externalId),
                .text(masker.masked(head.summary.composed).limited(to: 500)), Value(head.company?.limited(to: 200)),
                Value(head.board?.limited(to: 200)), Value(head.enteredAt), .timestamp(head.changedAt),
            ])
        }
        return rows
    }
}

extension Timestamp {
    static func - (time: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(microseconds: time.microseconds - duration.milliseconds * 1000)
    }
}
