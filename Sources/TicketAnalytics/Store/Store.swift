public import ODBC

/// The product's own database: the queue, the skills and everything that is reported.
public final class Store: Sendable {
    public let dialect: Dialect
    private let pool: ConnectionPool
    private let sharedAnswers: SharedAnswers?

    /// Connects, and brings the schema up to date.
    ///
    /// - Parameters:
    ///   - creating: Whether a database file that is not there is made.
    ///   - readingSideBySide: Whether slow questions to SQLite hold up no others, and what many of them have in common is
    ///     asked for once, as a server of many readers needs it.
    /// - Throws: `StoreError`
    public static func open(
        _ settings: DatabaseSettings, creating: Bool = true, readingSideBySide: Bool = false
    ) async throws -> Store {
        let file = settings.connection.sqliteFile
        if let file, !creating, !WholeFile.exists(file) { throw StoreError.noDatabase(file: file) }
        // SQLite has one writer: two connections of one process would only wait for each other, asleep.
        let size = file == nil || readingSideBySide ? settings.poolSize : 1
        let pool = ConnectionPool(try settings.configuration(), size: size)
        do {
            let dialect = try Dialect(try await pool.withConnection { $0.product })
            let store = Store(dialect, pool, readingSideBySide ? SharedAnswers() : nil)
            try await Migrator(store: store).run()
            return store
        } catch let error as ODBCError {
            if let file, error.kind == .cannotOpen { throw StoreError.cannotOpen(file: file) }
            throw StoreError.database(error)
        }
    }

    private init(_ dialect: Dialect, _ pool: ConnectionPool, _ sharedAnswers: SharedAnswers?) {
        self.dialect = dialect
        self.pool = pool
        self.sharedAnswers = sharedAnswers
    }

    /// Runs statements that each stand for themselves: reports, or one change.
    public func run<Result: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Result) async throws -> Result
    {
        try await retrying { _ in try await pool.withConnection(body) }
    }

    /// The same for what many questions have in common: a server of many readers shares an answer for `lifetime`.
    func share<Result: Sendable>(
        _ name: String, for lifetime: Duration, _ body: @escaping @Sendable (Connection) throws -> Result
    ) async throws -> Result {
        guard let sharedAnswers else { return try await run(body) }
        return try await sharedAnswers.value(name, for: lifetime) { try await self.run(body) }
    }

    /// After a change of tickets: what is shared no longer holds.
    public func forgetShared() async { await sharedAnswers?.clear() }

    /// Runs `body` as one transaction, and again if the database asks for it (deadlock, busy, connection lost):
    /// `body` must have no effect but on the database.
    public func write<Result: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Result) async throws
        -> Result
    {
        try await write { connection, _ in try body(connection) }
    }

    /// The same for a body that must know whether it runs again: a commit whose answer was lost may have been made.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Connection, _ isAgain: Bool) throws -> Result
    ) async throws -> Result {
        try await retrying { isAgain in
            try await pool.withConnection { connection in try connection.transaction { try body(connection, isAgain) } }
        }
    }

    /// The time of the database's clock.
    func now() async throws -> Timestamp {
        let sql = "SELECT \(dialect.now)"
        return try await run { try $0.query(sql).first?.timestamp(0) } ?? Timestamp(microseconds: 0)
    }

    private func retrying<Result: Sendable>(_ attempt: (_ isAgain: Bool) async throws -> Result) async throws -> Result
    {
        for (index, delay) in Self.retryDelays.enumerated() {
            do {
                return try await attempt(index > 0)
            } catch let error as ODBCError {
                guard error.isRetryable || error.kind == .uniqueViolation else { throw StoreError.database(error) }
                // A unique violation is another process that wrote the same key first; the next try finds its row.
                try await Task.sleep(for: delay * Double.random(in: 0.5...1.5))
            }
        }
        do {
            return try await attempt(true)
        } catch let error as ODBCError {
            throw StoreError.database(error)
        }
    }

    private static let retryDelays: [Duration] = [.milliseconds(20), .milliseconds(100), .milliseconds(500)]
}
