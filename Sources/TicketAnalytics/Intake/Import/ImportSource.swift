import ODBC

/// The tickets that `populate --import` has read, served from the local tables.
public struct ImportSource: TicketSource {
    public let name = "import"

    private let store: Store

    public init(store: Store) {
        self.store = store
    }

    public func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        let sql = """
            SELECT TicketNumber, ExternalId, Summary, EnteredAt, ChangedAt FROM ImportedTickets
            WHERE ChangedAt >= ? AND (ChangedAt > ? OR TicketNumber > ?)
            ORDER BY ChangedAt, TicketNumber \(store.dialect.limit)
            """
        let changedAt = Value.timestamp(cursor.changedAt)
        let values = [changedAt, changedAt, .integer(cursor.number), .integer(Int64(limit))]
        return try await store.run { connection in
            try connection.query(sql, values).map { row in
                TicketHead(
                    number: row.int64(0) ?? 0, externalId: row.text(1), summary: row.text(2) ?? "",
                    enteredAt: row.timestamp(3), changedAt: row.timestamp(4) ?? cursor.changedAt)
            }
        }
    }

    public func tickets(_ numbers: [Int64]) async throws -> [StandardTicket] {
        var rows = RowSet(["Number": .integer])
        for number in numbers { rows.append([.integer(number)]) }
        let table = rows.table(in: store.dialect)
        return try await store.run { connection in
            let notes = try Self.notes(table, on: connection)
            return try connection.query(
                """
                SELECT TicketNumber, ExternalId, Summary, Company, Board, SourceStatus, EnteredAt, ClosedAt, Owner
                FROM ImportedTickets JOIN \(table.sql) ON ImportedTickets.TicketNumber = r.Number
                """, table.parameters
            ).map { StandardTicket($0, notes: notes[$0.int64(0) ?? 0] ?? []) }
        }
    }

    public func findings() async throws -> [String] { [] }

    func hasTickets() async throws -> Bool {
        try await !store.run {
            try $0.query(
                "SELECT TicketNumber FROM ImportedTickets ORDER BY TicketNumber \(store.dialect.limit)", [.integer(1)])
        }.isEmpty
    }

    private static func notes(
        _ table: (sql: String, parameters: [Value]), on connection: Connection
    ) throws -> [Int64: [TicketNote]] {
        let rows = try connection.query(
            """
            SELECT TicketNumber, Author, AuthorKind, NoteKind, Internal, CreatedAt, NoteText
            FROM ImportedNotes JOIN \(table.sql) ON ImportedNotes.TicketNumber = r.Number
            ORDER BY TicketNumber, Position
            """, table.parameters)
        return Dictionary(grouping: rows) { $0.int64(0) ?? 0 }.mapValues { $0.map(TicketNote.init) }
    }
}

extension TicketNote {
    fileprivate init(_ row: Row) {
        self.init(
            author: row.text(1), authorKind: AuthorKind(rawValue: row.text(2) ?? "") ?? .customer,
            kind: NoteKind(rawValue: row.text(3) ?? "") ?? .problem, isInternal: row.bool(4) ?? false,
            createdAt: row.timestamp(5), text: row.text(6) ?? "")
    }
}

extension StandardTicket {
    fileprivate init(_ row: Row, notes: [TicketNote]) {
        self.init(number: row.int64(0) ?? 0, summary: row.text(2) ?? "")
        externalId = row.text(1)
        company = row.text(3)
        board = row.text(4)
        status = row.text(5)
        enteredAt = row.timestamp(6)
        closedAt = row.timestamp(7)
        self.notes = notes
        people = TechnicianWork.authors(of: notes, owner: row.text(8))
    }
}

extension TechnicianWork {
    /// A file knows people by the notes that they wrote, and by the ticket's owner.
    fileprivate static func authors(of notes: [TicketNote], owner: String?) -> [TechnicianWork] {
        var counts: [String: Int] = [:]
        if let owner, !owner.isEmpty { counts[owner] = 0 }
        for note in notes where note.authorKind == .technician {
            if let author = note.author, !author.isEmpty { counts[author, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map {
            TechnicianWork(identifier: $0.key, name: $0.key, notes: $0.value)
        }
    }
}
