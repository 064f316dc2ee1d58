import ODBC
import ServiceLifecycle

/// Copies the tickets that are new or changed since the checkpoint into the queue.
///
/// A page of tickets and the new checkpoint are one transaction, so a crash costs one page of repeated work and never
/// a ticket; running it twice changes nothing. Only one process at a time populates from a source.
public struct Population: Sendable {
    public struct Progress: Sendable, Hashable {
        /// Rows read from the source, the overlap's included.
        public var rows = 0
        /// Tickets that became Pending.
        public var queued = 0
    }

    let store: Store
    let source: any TicketSource
    let settings: PopulationSettings
    private let masker: SecretMasker
    private let lease: NamedLease

    public init(
        store: Store, source: any TicketSource, settings: PopulationSettings, masker: SecretMasker = .builtIn
    ) {
        self.store = store
        self.masker = masker
        self.source = source
        self.settings = settings
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
        if obeysMode, try await !isAllowed { return progress }
        let checkpoint = try await Checkpoint.load(source.name, from: store)
        var page = try await nextPage(after: start(at: checkpoint))
        while let cursor = page.last?.cursor, !Task.isShuttingDownGracefully {
            if obeysMode, progress.rows > 0, try await !isAllowed { return progress }
            let isLast = page.count < settings.populationBatchSize
            // The source reads the next page while the queue writes this one.
            async let next = isLast ? [] : nextPage(after: cursor)
            progress.rows += page.count
            progress.queued += try await save(page, upTo: cursor, since: checkpoint)
            report(progress)
            page = try await next
        }
        return progress
    }

    private var isAllowed: Bool {
        get async throws { try await ProcessingControl.load(from: store).mode == .running }
    }

    private func start(at checkpoint: Checkpoint?) -> SourceCursor {
        if let checkpoint {
            return SourceCursor(changedAt: checkpoint.cursor.changedAt - settings.overlap, number: .min)
        }
        guard let day = settings.startDate else { return .start }
        return SourceCursor(changedAt: Timestamp(microseconds: day.secondsSince1970 * 1_000_000), number: .min)
    }

    private func nextPage(after cursor: SourceCursor) async throws -> [TicketHead] {
        try await source.heads(after: cursor, limit: settings.populationBatchSize)
    }

    private func save(
        _ page: [TicketHead], upTo cursor: SourceCursor, since checkpoint: Checkpoint?
    ) async throws -> Int {
        // A source that is read without locks may yield a ticket twice.
        let heads = Dictionary(page.map { ($0.number, $0) }) { $0.changedAt < $1.changedAt ? $1 : $0 }
        let rows = rows(heads.values.sorted { $0.number < $1.number }, source: source.name)
        let (dialect, name, lease) = (store.dialect, source.name, lease)
        // The overlap's rows are no news.
        let news = page.count { $0.cursor > checkpoint?.cursor ?? .start }
        return try await store.write { connection in
            try lease.guarding(connection)
            let queued = try dialect.upsertTickets(rows, on: connection)
            try Checkpoint.advance(name, to: cursor, rows: news, on: connection, dialect)
            return queued
        }
    }

    private func rows(_ heads: [TicketHead], source: String) -> RowSet {
        var rows = RowSet([
            "Number": .integer, "Source": .text, "ExternalId": .text, "Summary": .text, "EnteredAt": .timestamp,
            "ChangedAt": .timestamp,
        ])
        for head in heads {
            rows.append([
                .integer(head.number), .text(source), Value(head.externalId),
                .text(masker.masked(head.summary).limited(to: 500)), Value(head.enteredAt), .timestamp(head.changedAt),
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
