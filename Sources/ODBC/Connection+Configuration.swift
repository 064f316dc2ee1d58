extension Connection {
    /// How to connect and what to prepare on a new connection.
    public struct Configuration: Sendable {
        /// An ODBC connection string, for example `Driver=SQLite3;Database=/var/lib/app/app.db`.
        ///
        /// Driver options that this module relies on are added where they are absent.
        public var connectionString: String
        /// Limit of connecting, whole seconds; SQLite ignores it.
        public var loginTimeout: Duration
        /// Limit of each statement, whole seconds; nil for none.
        public var queryTimeout: Duration?
        /// Refuses writes, as far as the database can.
        public var isReadOnly: Bool
        /// Statements to run on each new connection, such as PRAGMAs.
        public var setupStatements: [String]
        /// Begins a transaction by text instead of through SQLEndTran; nil lets the product decide.
        public var beginStatement: String?
        /// How many prepared statements a connection keeps.
        public var statementCacheSize: Int
        /// Receives what the driver reports beside a success.
        public var onInformation: (@Sendable (Diagnostic) -> Void)?

        public init(
            connectionString: String, loginTimeout: Duration = .seconds(15), queryTimeout: Duration? = nil,
            isReadOnly: Bool = false, setupStatements: [String] = [], beginStatement: String? = nil,
            statementCacheSize: Int = 64, onInformation: (@Sendable (Diagnostic) -> Void)? = nil
        ) {
            self.connectionString = connectionString
            self.loginTimeout = loginTimeout
            self.queryTimeout = queryTimeout
            self.isReadOnly = isReadOnly
            self.setupStatements = setupStatements
            self.beginStatement = beginStatement
            self.statementCacheSize = statementCacheSize
            self.onInformation = onInformation
        }
    }
}

extension Connection.Configuration {
    /// The connection string with this module's defaults for the driver that it names.
    var completedString: ConnectionString {
        var string = ConnectionString(connectionString)
        let driver = (string["Driver"] ?? string["DSN"] ?? "").lowercased()
        if driver.contains("sqlite") { string.complete(with: sqliteDefaults) }
        if driver.contains("postgres") || driver.contains("psqlodbc") { string.complete(with: Self.postgresqlDefaults) }
        return string
    }

    /// Short column names, 64-bit integers, row by row reading, foreign keys kept, five seconds of patience.
    private var sqliteDefaults: [(key: String, value: String)] {
        [
            ("ShortNames", "1"), ("BigInt", "1"), ("StepAPI", "1"), ("FKSupport", "1"), ("Timeout", "5000"),
            ("NoCreat", isReadOnly ? "1" : "0"),
        ]
    }

    /// Booleans as bits, no newline rewriting, and no savepoint around each statement: an error dooms its transaction.
    /// A server that is cut off is noticed within 20 seconds, where TCP alone would take hours.
    private static let postgresqlDefaults: [(key: String, value: String)] = [
        ("BoolsAsChar", "0"), ("LFConversion", "0"), ("UseServerSidePrepare", "1"), ("Protocol", "7.4-0"),
        ("ByteaAsLongVarBinary", "1"), ("TextAsLongVarchar", "1"), ("Fetch", "1000"),
        ("pqopt", "keepalives_idle=10 keepalives_interval=5 keepalives_count=2 tcp_user_timeout=10000"),
    ]
}
