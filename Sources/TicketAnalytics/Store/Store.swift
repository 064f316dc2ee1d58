public import ODBC

/// The product's own database: the queue, the skills and everything that is reported.
public final class Store: Sendable {
    public let dialect: Dialect
    private let pool: ConnectionPool
    private let sharedAnswers: SharedAnswers?
    private let file: DatabaseFile?
    /// How long a statement is tried anew; it waits by itself for who holds the database.
    private let patience: Duration

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
        let pool = ConnectionPool(try settings.configuration(isPatient: !readingSideBySide), size: size)
        do {
            let dialect = try Dialect(try await pool.withConnection { $0.product })
            let store = Store(dialect, pool, file.map(DatabaseFile.init), readingSideBySide: readingSideBySide)
            try await Migrator(store: store).run()
            return store
        } catch let error as ODBCError {
            if let file, error.kind == .cannotOpen { throw StoreError.cannotOpen(file: file) }
            throw StoreError.database(error)
        }
    }

    private init(_ dialect: Dialect, _ pool: ConnectionPool, _ file: DatabaseFile?, readingSideBySide: Bool) {
        self.dialect = dialect
        self.pool = pool
        self.file = file
        sharedAnswers = readingSideBySide ? SharedAnswers() : nil
        // People wait for a server of readers; a process that works by itself may take its time.
        patience = readingSideBySide ? .seconds(3) : .seconds(60)
    }

    /// Whether another file has taken the place of the database's, such as a backup.
    ///
    /// - Throws: `StoreError.noDatabase` if there is none any more.
    public func isReplaced() throws(StoreError) -> Bool { try file?.isReplaced() ?? false }

    /// Lets go of the file that was, and opens the one that has taken its place. One caller at a time.
    ///
    /// - Throws: `StoreError`
    public func reopen() async throws {
        let identity = file?.identity
        try await pool.renew()
        await forgetShared()
        try await Migrator(store: self).run()
        file?.isOpened(as: identity)
    }

    /// Asks the database itself: which version of the schema it has.
    public func schemaVersion() async throws -> Int {
        try await run { try $0.query("SELECT MAX(Version) FROM SchemaVersion").first?.int(0) ?? 0 }
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
        let end = ContinuousClock.now + patience
        for (index, delay) in Self.retryDelays.enumerated() {
            do {
                return try await attempt(index > 0)
            } catch let error as ODBCError {
                let mayPass = error.isRetryable || error.kind == .uniqueViolation
                guard mayPass, .now < end else { throw StoreError.database(error) }
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
