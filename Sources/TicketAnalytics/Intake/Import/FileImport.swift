import ODBC
import ServiceLifecycle

/// Reads a file of tickets into the local tables that the source `import` serves. Importing a file again changes
/// nothing; a ticket whose text has changed replaces its older self.
public struct FileImport: Sendable {
    public struct Progress: Sendable, Hashable {
        public var rows = 0
        /// Tickets that are new or changed.
        public var stored = 0
        public var rejected = 0
        /// Whether a stop came before the file's end.
        public var isStopped = false
        public var columns = ColumnUse()
        /// How many fields had bytes that are not UTF-8.
        public var repairedFields = 0
        /// Mapped keys that no line of JSON had.
        public var unseenColumns: [String] = []
    }

    /// Tickets a transaction.
    private static let batchSize = 500

    let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// Stores every row that can be read; if the file ends in an error, or a graceful stop comes, the rows before it are
    /// kept.
    ///
    /// - Parameters:
    ///   - rejected: Called with each row that cannot be imported.
    ///   - report: Called after each transaction with the bytes read so far.
    public func run(
        _ reader: consuming TicketFileReader, rejected: (RejectedRow) -> Void,
        report: (Progress, _ bytes: Int) -> Void = { _, _ in }
    ) async throws -> Progress {
        var progress = Progress()
        var failure: ImportError?
        var isAtEnd = false
        while !isAtEnd, !progress.isStopped {
            var batch: [ImportedTicket] = []
            do throws(ImportError) {
                isAtEnd = try Self.fill(&batch, from: &reader, &progress, rejected)
            } catch {
                (failure, isAtEnd) = (error, true)
            }
            progress.stored += try await save(batch)
            report(progress, reader.bytesRead)
            progress.isStopped = !isAtEnd && Task.isShuttingDownGracefully
        }
        if let failure { throw failure }
        progress.columns = reader.columns
        progress.repairedFields = reader.repairedFields
        progress.unseenColumns = reader.unseenColumns
        return progress
    }

    /// - Returns: Whether the file's end was reached.
    private static func fill(
        _ batch: inout [ImportedTicket], from reader: inout TicketFileReader, _ progress: inout Progress,
        _ rejected: (RejectedRow) -> Void
    ) throws(ImportError) -> Bool {
        while batch.count < batchSize {
            switch try reader.next() {
            case .row(let ticket, _):
                progress.rows += 1
                batch.append(ticket)
            case .rejected(let row):
                progress.rejected += 1
                rejected(row)
            case nil: return true
            }
        }
        return false
    }

    private func save(_ batch: [ImportedTicket]) async throws -> Int {
        // The last row of a number wins, as it would if the rows came in two files.
        let tickets = Dictionary(batch.map { ($0.externalId, $0) }) { $1 }.values.sorted {
            $0.externalId < $1.externalId
        }
        guard !tickets.isEmpty else { return 0 }
        let dialect = store.dialect
        return try await store.write { connection in
            try ImportTables(connection: connection, dialect: dialect).save(tickets)
        }
    }
}
