extension ODBCError {
    /// The cause of an error, alike for all databases; `cannotOpen` is a SQLite file or its directory.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case driverMissing, loginFailed, cannotConnect, cannotOpen, missingDatabase, connectionLost, poolClosed
        case busy, deadlock, lockTimeout, throttled, timeout
        case uniqueViolation, constraintViolation, missingTable, missingColumn, syntax, readOnly, permission, diskFull
        case damaged, nestedTransaction, other

        init(_ diagnostics: [Diagnostic], product: Product?) {
            self = diagnostics.lazy.compactMap { Self.find($0, product: product) }.first ?? .other
        }

        private static func find(_ record: Diagnostic, product: Product?) -> Self? {
            switch product {
            case .sqlite: sqlite(record) ?? common(record)
            case .sqlServer: sqlServer(record) ?? common(record)
            case .postgresql: states[record.sqlState] ?? common(record)
            case .other, nil: connecting(record) ?? sqlServerNumbers[record.nativeCode] ?? common(record)
            }
        }

        private static func common(_ record: Diagnostic) -> Self? {
            states[record.sqlState] ?? (record.sqlState.hasPrefix("08") ? .connectionLost : nil)
        }

        /// States of the ODBC and SQL standards and of PostgreSQL.
        private static let states: [String: Self] = [
            "IM002": .driverMissing, "IM003": .driverMissing,
            "28000": .loginFailed, "28P01": .loginFailed, "3D000": .missingDatabase, "08004": .cannotConnect,
            "57P01": .connectionLost, "57P02": .connectionLost, "25P03": .connectionLost, "57P03": .cannotConnect,
            "53300": .throttled,
            "40001": .deadlock, "40P01": .deadlock, "55P03": .lockTimeout, "55006": .busy,
            "57014": .timeout, "HYT00": .timeout, "HYT01": .timeout,
            "23505": .uniqueViolation, "23000": .constraintViolation, "23502": .constraintViolation,
            "23503": .constraintViolation, "23514": .constraintViolation, "23P01": .constraintViolation,
            "42P01": .missingTable, "42S02": .missingTable, "42703": .missingColumn, "42S22": .missingColumn,
            "42601": .syntax, "42000": .syntax, "42501": .permission, "25006": .readOnly,
            "53100": .diskFull, "XX001": .damaged, "XX002": .damaged,
        ]
    }
}

extension ODBCError.Kind {
    /// SQL Server's numbers and FreeTDS's, which are above 20000; 40613 and its like are Azure's "not now", 601 is a row that
    /// moved under a read without locks.
    fileprivate static let sqlServerNumbers: [Int: Self] = [
        18456: .loginFailed, 18452: .loginFailed, 18470: .loginFailed, 4060: .missingDatabase, 911: .missingDatabase,
        1205: .deadlock, 3960: .deadlock, 1222: .lockTimeout, 601: .busy,
        40613: .throttled, 49918: .throttled, 49919: .throttled, 49920: .throttled, 10928: .throttled,
        10929: .throttled, 40197: .throttled, 40501: .throttled,
        701: .throttled, 1204: .throttled, 8645: .throttled, 8651: .throttled,
        596: .connectionLost, 6005: .connectionLost, 10053: .connectionLost, 10054: .connectionLost,
        20004: .connectionLost, 20006: .connectionLost, 20017: .connectionLost, 20047: .connectionLost,
        17142: .cannotConnect, 976: .cannotConnect, 983: .cannotConnect, 20009: .cannotConnect, 20003: .timeout,
        2601: .uniqueViolation, 2627: .uniqueViolation, 547: .constraintViolation, 515: .constraintViolation,
        208: .missingTable, 207: .missingColumn, 102: .syntax, 105: .syntax, 156: .syntax, 229: .permission,
        230: .permission, 262: .permission, 916: .permission, 3906: .readOnly, 1105: .diskFull, 9002: .diskFull,
        824: .damaged, 823: .damaged,
    ]

    fileprivate static func sqlServer(_ record: Diagnostic) -> Self? {
        if record.nativeCode == babelfish { return wordsOfBabelfish.first { record.message.contains($0.words) }?.kind }
        // All that FreeTDS says when the server has ended the session.
        if record.sqlState == "HY000", record.nativeCode == 0, record.message.hasSuffix("Unknown error") {
            return .connectionLost
        }
        return sqlServerNumbers[record.nativeCode]
    }

    /// Babelfish, SQL Server's language on PostgreSQL, has this one number for most of PostgreSQL's errors.
    private static let babelfish = 33_557_097
    private static let wordsOfBabelfish: [(words: String, kind: Self)] = [
        ("could not serialize access", .deadlock), ("deadlock detected", .deadlock), ("lock timeout", .lockTimeout),
        ("permission denied", .permission), ("statement timeout", .timeout),
        ("terminating connection", .connectionLost),
        ("column \"", .missingColumn), ("relation \"", .missingTable), ("database \"", .missingDatabase),
        ("read-only transaction", .readOnly), ("No space left", .diskFull),
    ]

    /// A failed connect names its cause in words: the manager says 01000 for a missing file, psqlODBC 08001 for all.
    private static func connecting(_ record: Diagnostic) -> Self? {
        let message = record.message.lowercased()
        let causes: [(words: String, kind: Self)] = [
            ("can't open lib", .driverMissing), ("password authentication failed", .loginFailed),
            ("no password supplied", .loginFailed), ("no pg_hba.conf entry", .loginFailed),
            ("role \"", .loginFailed), ("login failed", .loginFailed), ("login incorrect", .loginFailed),
            ("too many clients", .throttled), ("remaining connection slots", .throttled),
            ("[sqlite]connect failed", .cannotOpen),
        ]
        if let cause = causes.first(where: { message.contains($0.words) }) { return cause.kind }
        if message.contains("database \""), message.contains("does not exist") { return .missingDatabase }
        if sqlServerNumbers[record.nativeCode] == nil, record.sqlState.hasPrefix("08") { return .cannotConnect }
        return nil
    }

    /// libsqliteodbc says HY000 for nearly all; SQLite's result code is the native one.
    private static func sqlite(_ record: Diagnostic) -> Self? {
        switch record.nativeCode & 0xFF {
        case 1: sqliteGeneral(record.message)
        case 3, 23: .permission
        case 5, 6: .busy
        case 8: .readOnly
        case 9: .timeout
        case 11, 26: .damaged
        case 13: .diskFull
        case 14: .cannotOpen
        case 19: record.message.contains("UNIQUE constraint") ? .uniqueViolation : .constraintViolation
        default: nil
        }
    }

    /// SQLITE_ERROR covers all that is wrong with a statement.
    private static func sqliteGeneral(_ message: String) -> Self? {
        if message.contains("no such table") { return .missingTable }
        if message.contains("no such column") || message.contains("has no column") { return .missingColumn }
        if message.contains("syntax error") || message.contains("incomplete input") { return .syntax }
        return nil
    }
}
