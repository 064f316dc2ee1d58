/// An open connection to a database, for one thread at a time.
///
/// Every statement is prepared once and kept by its text; parameters are always bound. Outside `transaction` each
/// statement commits itself.
///
/// ```swift
/// let connection = try Connection(.init(connectionString: "Driver=SQLite3;Database=/tmp/a.db"))
/// try connection.execute("INSERT INTO t (id, name) VALUES (?, ?)", [1, "Ann"])
/// ```
public final class Connection {
    /// Limit of each statement from now on, whole seconds; nil for none.
    public var queryTimeout: Duration?
    public var product: Product { handle.capabilities.product }
    /// Whether an error showed that the connection is of no more use.
    public var isLost: Bool { handle.isLost }
    public private(set) var isInTransaction = false

    private let handle: ConnectionHandle
    private let beginStatement: String?
    private var statements: StatementCache

    /// Connects and runs the set-up statements.
    public init(_ configuration: Configuration) throws(ODBCError) {
        handle = try ConnectionHandle(configuration)
        beginStatement = configuration.beginStatement ?? handle.capabilities.beginStatement
        statements = StatementCache(capacity: configuration.statementCacheSize)
        queryTimeout = configuration.queryTimeout
        for statement in Self.sessionStatements(product: product, isReadOnly: configuration.isReadOnly) {
            try run(statement)
        }
        for statement in configuration.setupStatements { try run(statement) }
    }

    /// Runs a text without parameters as it stands: a batch of a script, or a setting that is to last.
    public func run(_ script: String) throws(ODBCError) {
        try handle.runDirectly(script)
    }

    /// Runs a statement and returns how many rows it changed; any rows it yields are dropped.
    @discardableResult
    public func execute(_ sql: String, _ parameters: [Value] = []) throws(ODBCError) -> Int {
        let statement = try prepared(sql)
        defer { statements.giveBack(statement) }
        try statement.execute(parameters, timeout: queryTimeout)
        return try statement.countChangedRows()
    }

    /// Runs a statement and returns the rows of its first result set, none if it has no result set.
    public func query(_ sql: String, _ parameters: [Value] = []) throws(ODBCError) -> [Row] {
        let statement = try prepared(sql)
        defer { statements.giveBack(statement) }
        try statement.execute(parameters, timeout: queryTimeout)
        var rows: [Row] = []
        while let row = try statement.nextRow() { rows.append(row) }
        try statement.finish()
        return rows
    }

    /// Runs a statement and hands over its rows one after the other, in constant memory where the driver can.
    ///
    /// libsqliteodbc holds the whole result of a statement that has parameters; without parameters it streams.
    public func forEach(_ sql: String, _ parameters: [Value] = [], _ body: (Row) throws -> Void) throws {
        let statement = try Statement(sql, on: handle, streams: true)
        try statement.execute(parameters, timeout: queryTimeout)
        while let row = try statement.nextRow() { try body(row) }
        try statement.finish()
    }

    /// Runs the body between begin and commit; rolls back if it throws.
    ///
    /// Transactions do not nest: an inner call throws `nestedTransaction`. SQLite's begins IMMEDIATE. On PostgreSQL an
    /// error inside dooms the whole transaction, even if the body catches it.
    public func transaction<T>(_ body: () throws -> T) throws -> T {
        guard !isInTransaction else {
            throw ODBCError(function: "transaction", kind: .nestedTransaction, message: "transactions do not nest")
        }
        try begin()
        isInTransaction = true
        defer { isInTransaction = false }
        do {
            let result = try body()
            try commit()
            return result
        } catch {
            // The body's error says more than one of the rollback, which only a dead connection refuses.
            if !isLost { try? rollBack() }
            throw error
        }
    }

    private func prepared(_ sql: String) throws(ODBCError) -> Statement {
        if let statement = statements.take(sql) { return statement }
        return try Statement(sql, on: handle, streams: false)
    }

    private func begin() throws(ODBCError) {
        if let beginStatement {
            try execute(beginStatement)
        } else {
            try handle.setAutocommit(false)
        }
    }

    private func commit() throws(ODBCError) {
        guard beginStatement == nil else {
            try execute("COMMIT")
            return
        }
        try handle.endTransaction(commits: true)
        try handle.setAutocommit(true)
    }

    private func rollBack() throws(ODBCError) {
        guard beginStatement == nil else {
            try execute("ROLLBACK")
            return
        }
        // A server may have ended the transaction already; the next statement must not find itself in a new one.
        defer { try? handle.setAutocommit(true) }
        try handle.endTransaction(commits: false)
    }

    private static func sessionStatements(product: Product, isReadOnly: Bool) -> [String] {
        switch product {
        case .sqlite: isReadOnly ? ["PRAGMA query_only = 1"] : []
        case .postgresql: ["SET TIME ZONE 'UTC'"] + (isReadOnly ? ["SET default_transaction_read_only = on"] : [])
        case .sqlServer, .other: []
        }
    }
}
