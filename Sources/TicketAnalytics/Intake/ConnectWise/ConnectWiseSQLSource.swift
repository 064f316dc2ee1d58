import ODBC

/// The tickets of an on-premises ConnectWise database, read through ODBC with a read-only login. Columns are always
/// named: a login may not read some, and tables have a hundred.
public struct ConnectWiseSQLSource: TicketSource {
    public let name: String

    private let pool: ConnectionPool
    private let statements: ConnectWiseStatements
    private let excludedMembers: Set<String>

    /// Connects and looks up which columns this site's version has.
    ///
    /// - Throws: `SourceError`
    public init(_ settings: SourceSettings) async throws {
        name = settings.name
        excludedMembers = Set(settings.excludedMembers.map { $0.lowercased() })
        do {
            pool = ConnectionPool(try settings.connection.sourceConfiguration(), size: 2)
            let schema = settings.schema
            statements = try await pool.withConnection { connection in
                let columns = try ConnectWiseColumns(of: connection, schema: schema)
                return try ConnectWiseStatements(
                    product: connection.product, schema: schema, columns: columns)
            }
        } catch let error as ODBCError {
            throw SourceError.database(error)
        }
    }

    public func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        let changedAt = Value.timestamp(cursor.changedAt)
        let values = [changedAt, changedAt, .integer(cursor.number), .integer(Int64(limit))]
        return try await reading { connection in
            var heads: [TicketHead] = []
            try connection.forEach(statements.heads, values) { row in
                heads.append(
                    TicketHead(
                        number: row.int64(0) ?? 0, summary: row.text(1) ?? "", enteredAt: row.timestamp(2),
                        changedAt: row.timestamp(3) ?? cursor.changedAt))
            }
            return heads
        }
    }

    public func tickets(_ numbers: [Int64]) async throws -> [StandardTicket] {
        let placeholders = Placeholders(numbers)
        return try await reading { connection in
            var notes = try connection.query(statements.details(placeholders), placeholders.values)
                .compactMap { ConnectWiseNote(detail: $0) }
            notes += try connection.query(statements.timeEntries(placeholders), placeholders.values)
                .compactMap { ConnectWiseNote(timeEntry: $0) }
            let byTicket = Dictionary(grouping: notes, by: \.ticketNumber)
            return try connection.query(statements.tickets(placeholders), placeholders.values).map { row in
                StandardTicket(row, notes: byTicket[row.int64(0) ?? 0] ?? [], excludedMembers: excludedMembers)
            }
        }
    }

    public func findings() async throws -> [String] { [] }

    private func reading<Result: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Result) async throws
        -> Result
    {
        do {
            return try await pool.withConnection(body)
        } catch let error as ODBCError {
            throw SourceError.database(error)
        }
    }
}

extension StandardTicket {
    fileprivate init(_ row: Row, notes: [ConnectWiseNote], excludedMembers: Set<String>) {
        self.init(number: row.int64(0) ?? 0, summary: row.text(1) ?? "")
        company = row.text(2)
        board = row.text(3)
        status = row.text(4)
        enteredAt = row.timestamp(5)
        closedAt = row.timestamp(6)
        let notes = notes.map { $0.demoted(ifIn: excludedMembers) }.sorted { $0.order < $1.order }
        self.notes = notes.compactMap(\.note)
        people = ConnectWiseNote.people(of: notes)
    }
}
