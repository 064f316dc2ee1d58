import ODBC

/// The tickets that `populate --import` has read, served from the local tables.
public struct ImportSource: TicketSource {
    public let name = "import"

    private let store: Store
    private let staff: Staff

    public init(store: Store, settings: SourceSettings) {
        self.store = store
        staff = Staff(settings: settings)
    }

    public func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        let sql = """
            SELECT TicketNumber, ExternalId, Summary, Company, Board, EnteredAt, ChangedAt FROM ImportedTickets
            WHERE ChangedAt >= ? AND (ChangedAt > ? OR TicketNumber > ?)
            ORDER BY ChangedAt, TicketNumber \(store.dialect.limit)
            """
        let changedAt = Value.timestamp(cursor.changedAt)
        let values = [changedAt, changedAt, .integer(cursor.number), .integer(Int64(limit))]
        return try await store.run { connection in
            try connection.query(sql, values).map { row in
                TicketHead(
                    number: row.int64(0) ?? 0, externalId: row.text(1), summary: row.text(2) ?? "",
                    company: row.text(3), board: row.text(4), enteredAt: row.timestamp(5),
                    changedAt: row.timestamp(6) ?? cursor.changedAt)
            }
        }
    }

    public func tickets(_ numbers: [Int64]) async throws -> [StandardTicket] {
        var rows = RowSet(["Number": .integer])
        for number in numbers { rows.append([.integer(number)]) }
        let (table, staff) = (rows.table(in: store.dialect), staff)
        return try await store.run { connection in
            let notes = try Self.notes(table, on: connection)
            return try connection.query(
                """
                SELECT TicketNumber, ExternalId, Summary, Company, Board, SourceStatus, EnteredAt, ClosedAt, Owner
                FROM ImportedTickets JOIN \(table.sql) ON ImportedTickets.TicketNumber = r.Number
                """, table.parameters
            ).map { StandardTicket($0, notes: notes[$0.int64(0) ?? 0] ?? [], staff: staff) }
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
    /// A file knows people by the notes that they wrote, and by the ticket's owner.
    fileprivate init(_ row: Row, notes: [TicketNote], staff: Staff) {
        self.init(number: row.int64(0) ?? 0, summary: row.text(2) ?? "")
        externalId = row.text(1)
        company = row.text(3)
        board = row.text(4)
        status = row.text(5)
        enteredAt = row.timestamp(6)
        closedAt = row.timestamp(7)
        var people = TicketPeople(staff)
        if let owner = staff.person(named: row.text(8)) { people.assign(owner) }
        self.notes = notes.map { note in
            guard note.authorKind == .technician, let author = staff.person(named: note.author) else { return note }
            people.add(author, notes: 1)
            return note.told(by: author, of: staff)
        }
        self.people = people.work
    }
}
