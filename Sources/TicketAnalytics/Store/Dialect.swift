import ODBC

/// What differs between the databases. Ordinary SQL is written once, with `?`; a statement that must differ is a whole
/// statement in an extension beside its caller.
public struct Dialect: Sendable {
    public enum Name: String, Sendable, CaseIterable {
        case sqlite, postgresql, sqlServer
    }

    public let name: Name
    /// The database's clock in UTC; the only clock that the queue knows.
    let now: String
    /// The database's clock plus the bound number of milliseconds.
    let nowPlusMilliseconds: String
    /// Ends an ordered SELECT that returns at most the bound number of rows.
    let limit: String
    /// Ends an INSERT that leaves out rows whose key is there already, where the database has words for it; elsewhere the
    /// unique key answers, and the transaction is tried again.
    let ignoringConflicts: String
    /// Follows a text to sort by, so that every database sorts alike, whatever its locale.
    let byteOrder: String

    /// Follows a row set's text that is compared with a key of text. SQL Server's keys compare byte by byte, as the other
    /// databases' do, and it must be told which of the two collations counts.
    var keyOrder: String { name == .sqlServer ? byteOrder : "" }

    init(_ product: Product) throws(StoreError) {
        switch product {
        case .sqlite: self = .sqlite
        case .postgresql: self = .postgresql
        case .sqlServer: self = .sqlServer
        case .other(let name): throw .unknownDatabase(name)
        }
    }
}

extension Dialect {
    // SQLite's clock has milliseconds; the zeros give every time in the database the same width.
    static let sqlite = Dialect(
        name: .sqlite,
        now: "strftime('%Y-%m-%d %H:%M:%f000', 'now')",
        nowPlusMilliseconds: "strftime('%Y-%m-%d %H:%M:%f000', 'now', (? / 1000.0) || ' seconds')",
        limit: "LIMIT ?",
        ignoringConflicts: "ON CONFLICT DO NOTHING",
        byteOrder: ""
    )

    // Not `now()`, which stands still within a transaction, nor `clock_timestamp()`, which no index serves.
    static let postgresql = Dialect(
        name: .postgresql,
        now: "(statement_timestamp() AT TIME ZONE 'UTC')",
        nowPlusMilliseconds: """
            ((statement_timestamp() AT TIME ZONE 'UTC') + CAST(? AS DOUBLE PRECISION) * INTERVAL '1 millisecond')
            """,
        limit: "LIMIT ?",
        ignoringConflicts: "ON CONFLICT DO NOTHING",
        byteOrder: "COLLATE \"C\""
    )

    static let sqlServer = Dialect(
        name: .sqlServer,
        now: "SYSUTCDATETIME()",
        // DATEADD takes an INT: at most 24 days either way, and no setting allows more than 7.
        nowPlusMilliseconds: "DATEADD(MILLISECOND, CAST(? AS INT), SYSUTCDATETIME())",
        limit: "OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
        ignoringConflicts: "",
        byteOrder: "COLLATE Latin1_General_BIN2"
    )

    private init(
        name: Name, now: String, nowPlusMilliseconds: String, limit: String, ignoringConflicts: String,
        byteOrder: String
    ) {
        self.name = name
        self.now = now
        self.nowPlusMilliseconds = nowPlusMilliseconds
        self.limit = limit
        self.ignoringConflicts = ignoringConflicts
        self.byteOrder = byteOrder
    }
}
