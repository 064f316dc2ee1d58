public import ODBC

/// The tickets of an on-premises ConnectWise database, read through ODBC with a read-only login. Columns are always
/// named: a login may not read some, and tables have a hundred.
public struct ConnectWiseSQLSource: TicketSource {
    public let name: String

    private let settings: SourceSettings
    private let pool: ConnectionPool
    private let statements: ConnectWiseStatements
    private let clock: LocalTime
    private let members = Remembered<Staff>()
    private let memberLifetime: Duration

    /// Connects and looks up which columns this site's version has.
    ///
    /// - Parameter memberLifetime: How long the list of members is good.
    /// - Throws: `SourceError`
    public init(_ settings: SourceSettings, memberLifetime: Duration = .seconds(600)) async throws {
        name = settings.name
        self.settings = settings
        clock = try settings.timeZone.map(TimeZoneFile.read) ?? .utc
        self.memberLifetime = memberLifetime
        do {
            pool = ConnectionPool(try settings.connection.sourceConfiguration(), size: 2)
            statements = try await pool.withConnection { connection in
                try ConnectWiseStatements(try ConnectWiseCatalogue(of: connection, settings), settings)
            }
        } catch let error as ODBCError {
            throw SourceError.database(error)
        }
    }

    public func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead] {
        try await reading { connection in
            try statements.heads.read(after: cursor, limit: limit, clock, on: connection)
        }
    }

    /// Tickets that were merged into others are left out too; their notes come with those.
    public func tickets(_ numbers: [Int64]) async throws -> [StandardTicket] {
        let staff = try await members.value(while: { _, age in age < memberLifetime }) { try await readStaff() }
        return try await reading { connection in
            try ConnectWiseBatch(connection: connection, statements: statements, staff: staff, clock: clock)
                .tickets(numbers)
        }
    }

    /// The server's clock.
    public func now() async throws -> Timestamp? {
        try await reading { connection in
            try connection.query("SELECT \(Dialect(connection.product).now)").first?.timestamp(0)
        }
    }

    /// What this site's version or login lacks; what may not be read is an error, which names it.
    public func findings() async throws -> [String] {
        _ = try await tickets([0])
        let first = try await heads(after: .start, limit: 1)
        var findings = statements.gaps
        let local = statements.localTimes
        if settings.timeZone == nil, !local.isEmpty {
            findings.append("[source] time_zone: the zone of \(local.joined(separator: ", "))")
        }
        if first.isEmpty, !ConnectWiseHeads.conditions(settings).isEmpty {
            findings.append("[source] boards, companies, date_from: a ticket that they let in")
        }
        if let column = try await reading({ try statements.heads.undatedColumn(on: $0) }) {
            findings.append("\(column): a time in every ticket (those without are not read)")
        }
        return findings
    }

    private func readStaff() async throws -> Staff {
        guard let query = statements.members else { return Staff(settings: settings) }
        let members = try await reading { connection in
            try connection.query(query.text(where: "\(query.key) > 0")).compactMap(Member.init)
        }
        return Staff(members: members, settings: settings)
    }

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

extension Member {
    fileprivate init?(_ row: Row) {
        guard let login = row.text("login"), !login.trimmed.isEmpty else { return nil }
        let name = [row.text("firstName"), row.text("lastName")].compactMap { $0 }.joined(separator: " ")
        self.init(
            login: login, name: name, isActive: row.bool("inactive") != true, record: row.int64("record"),
            email: row.text("email"))
    }
}
