import ODBC

/// Writes imported tickets within one transaction.
struct ImportTables {
    let connection: Connection
    let dialect: Dialect

    /// Keys that are no numbers get a number from here on, far above any help desk's own.
    private static let firstAssignedNumber: Int64 = 1_000_000_000_001

    /// - Returns: How many tickets are new or changed.
    func save(_ tickets: [ImportedTicket]) throws -> Int {
        let known = try stored(tickets)
        var nextNumber = try self.nextNumber()
        var changed: [(number: Int64, ticket: ImportedTicket)] = []
        for ticket in tickets {
            if let stored = known[ticket.externalId] {
                if stored.hash != ticket.contentHash { changed.append((stored.number, ticket)) }
            } else if let number = ticket.ownNumber, number < Self.firstAssignedNumber {
                changed.append((number, ticket))
            } else {
                changed.append((nextNumber, ticket))
                nextNumber += 1
            }
        }
        guard !changed.isEmpty else { return 0 }
        try replace(changed)
        return changed.count
    }

    private func stored(_ tickets: [ImportedTicket]) throws -> [String: (number: Int64, hash: String)] {
        var rows = RowSet(["Id": .text])
        for ticket in tickets { rows.append([.text(ticket.externalId)]) }
        let table = rows.table(in: dialect)
        let found = try connection.query(
            """
            SELECT ImportedTickets.ExternalId, TicketNumber, ContentHash
            FROM ImportedTickets JOIN \(table.sql) ON ImportedTickets.ExternalId = r.Id \(dialect.keyOrder)
            """, table.parameters)
        return Dictionary(
            found.map { ($0.text(0) ?? "", (number: $0.int64(1) ?? 0, hash: $0.text(2) ?? "")) }
        ) { first, _ in first }
    }

    private func nextNumber() throws -> Int64 {
        let rows = try connection.query("SELECT MAX(TicketNumber) FROM ImportedTickets")
        return max(Self.firstAssignedNumber, (rows.first?.int64(0) ?? 0) + 1)
    }

    private func replace(_ tickets: [(number: Int64, ticket: ImportedTicket)]) throws {
        var numbers = RowSet(["Number": .integer])
        for (number, _) in tickets { numbers.append([.integer(number)]) }
        let old = numbers.table(in: dialect)
        for table in ["ImportedNotes", "ImportedTickets"] {
            _ = try connection.execute(
                "DELETE FROM \(table) WHERE TicketNumber IN (SELECT r.Number FROM \(old.sql))", old.parameters)
        }
        try insertTickets(tickets)
        try insertNotes(tickets)
    }

    private func insertTickets(_ tickets: [(number: Int64, ticket: ImportedTicket)]) throws {
        var rows = RowSet([
            "Number": .integer, "ExternalId": .text, "Summary": .text, "Company": .text, "Board": .text,
            "Status": .text,
            "Owner": .text, "EnteredAt": .timestamp, "ClosedAt": .timestamp, "Hash": .text,
        ])
        for (number, ticket) in tickets {
            rows.append([
                .integer(number), .text(ticket.externalId), .text(ticket.summary.limited(to: 500)),
                Value(ticket.company?.limited(to: 200)), Value(ticket.board?.limited(to: 200)),
                Value(ticket.status?.limited(to: 200)), Value(ticket.owner?.limited(to: 200)),
                Value(ticket.entered.map(Timestamp.init(microseconds:))),
                Value(ticket.closed.map(Timestamp.init(microseconds:))), .text(ticket.contentHash),
            ])
        }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            INSERT INTO ImportedTickets (TicketNumber, ExternalId, Summary, Company, Board, SourceStatus, Owner,
                EnteredAt, ClosedAt, ContentHash, ChangedAt)
            SELECT r.Number, r.ExternalId, r.Summary, r.Company, r.Board, r.Status, r.Owner,
                r.EnteredAt, r.ClosedAt, r.Hash, \(dialect.now)
            FROM \(table.sql)
            """, table.parameters)
    }

    private func insertNotes(_ tickets: [(number: Int64, ticket: ImportedTicket)]) throws {
        var rows = RowSet([
            "Number": .integer, "Position": .integer, "Author": .text, "AuthorKind": .text, "NoteKind": .text,
            "Internal": .integer, "CreatedAt": .timestamp, "NoteText": .text,
        ])
        for (number, ticket) in tickets {
            for (position, note) in ticket.notes.enumerated() {
                rows.append([
                    .integer(number), .integer(Int64(position)), Value(note.author?.limited(to: 200)),
                    .text(note.role.authorKind.rawValue), .text(note.kind.noteKind.rawValue),
                    .integer(note.isPrivate ? 1 : 0), Value(note.created.map(Timestamp.init(microseconds:))),
                    .text(note.text),
                ])
            }
        }
        guard !rows.isEmpty else { return }
        if dialect.name == .sqlServer { return try insertNotesOneByOne(rows) }
        let table = rows.table(in: dialect)
        _ = try connection.execute(
            """
            INSERT INTO ImportedNotes
                (TicketNumber, Position, Author, AuthorKind, NoteKind, Internal, CreatedAt, NoteText)
            SELECT r.Number, r.Position, r.Author, r.AuthorKind, r.NoteKind, r.Internal, r.CreatedAt, r.NoteText
            FROM \(table.sql)
            """, table.parameters)
    }

    /// A note may be longer than a row set's text.
    private func insertNotesOneByOne(_ notes: RowSet) throws {
        for row in notes.rows {
            _ = try connection.execute(
                """
                INSERT INTO ImportedNotes
                    (TicketNumber, Position, Author, AuthorKind, NoteKind, Internal, CreatedAt, NoteText)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, row)
        }
    }
}

extension ImportedTicket {
    /// The key as a number, if it is written as one.
    fileprivate var ownNumber: Int64? {
        guard let number = Int64(externalId), number >= 0, String(number) == externalId else { return nil }
        return number
    }

    fileprivate var contentHash: String {
        var fingerprint = Fingerprint(of: [summary, company, board, status, owner])
        for moment in [entered, closed] { fingerprint.add(moment.map(String.init)) }
        for note in notes {
            for text in [note.author, note.role.rawValue, note.kind.rawValue, note.text] { fingerprint.add(text) }
            fingerprint.add(note.isPrivate ? "internal" : nil)
        }
        return fingerprint.text
    }
}

extension ImportedNote.Role {
    fileprivate var authorKind: AuthorKind {
        switch self {
        case .customer: .customer
        case .technician: .technician
        case .system: .system
        }
    }
}

extension ImportedNote.Kind {
    fileprivate var noteKind: NoteKind {
        switch self {
        case .problem: .problem
        case .internalAnalysis: .analysis
        case .resolution: .resolution
        case .time: .time
        }
    }
}
