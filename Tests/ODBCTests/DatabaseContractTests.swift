import ODBC
import Testing

/// What every database must do through this module.
@Suite struct DatabaseContractTests {
    @Test(arguments: TestDatabase.available)
    func valuesOfEveryTypeComeBackAsTheyWent(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        let values: [Value] = [
            .integer(.max), .double(-1234.5678), .text("Grüße 🦊𝔘 日本"), .bool(true),
            .timestamp(Timestamp(microseconds: 1_795_356_773_123_456)), .bytes([0, 1, 0xAB, 0xFF]),
        ]
        #expect(try connection.execute("INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?)", values) == 1)
        #expect(try connection.query("SELECT * FROM \(table)").map(\.values) == [values])
    }

    @Test(arguments: TestDatabase.available)
    func nullsOfEveryTypeComeBackAsNull(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        try connection.execute(
            "INSERT INTO \(table) (i, d, s, b, t) VALUES (?, ?, ?, ?, ?)", [nil, nil, nil, nil, nil])
        #expect(try connection.query("SELECT * FROM \(table)")[0].values.allSatisfy(\.isNull))
    }

    @Test(arguments: TestDatabase.available)
    func anEmptyTextIsNotNull(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        try connection.execute("INSERT INTO \(table) (s, x) VALUES (?, ?)", ["", .bytes([])])
        #expect(try connection.query("SELECT s, x FROM \(table)")[0].values == ["", .bytes([])])
        #expect(try connection.query("SELECT i FROM \(table) WHERE s = ?", [""]).count == 1)
    }

    @Test(arguments: TestDatabase.available, [255, 256, 511, 512, 513, 4000, 4001, 70_000])
    func textsOfEveryLengthComeBack(_ database: TestDatabase, length: Int) throws {
        let (connection, table) = try database.connectWithTable()
        let texts = [String(repeating: "x", count: length), String(repeating: "🦊é", count: length)]
        for text in texts { try connection.execute("INSERT INTO \(table) (i, s) VALUES (?, ?)", [1, .text(text)]) }
        #expect(try connection.query("SELECT s, i FROM \(table)").map { $0.text(0) } == texts)
        #expect(try connection.query("SELECT i, s FROM \(table) WHERE i = ?", [1]).map { $0.text("S") } == texts)
    }

    @Test(arguments: TestDatabase.available)
    func fiveMegabytesOfTextComeBack(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        let text = String(repeating: "Anhänge 📎 und mehr; ", count: 210_000)
        #expect(text.utf8.count > 5_000_000)
        try connection.execute("INSERT INTO \(table) (s) VALUES (?)", [.text(text)])
        #expect(try connection.query("SELECT s FROM \(table)")[0].text("s") == text)
    }

    @Test(arguments: TestDatabase.available)
    func bytesOfEveryLengthComeBack(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        for length in [1, 250, 511, 512, 513, 100_000] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try connection.execute("DELETE FROM \(table)")
            try connection.execute("INSERT INTO \(table) (x) VALUES (?)", [.bytes(bytes)])
            #expect(try connection.query("SELECT x FROM \(table)")[0].bytes(0) == bytes)
        }
    }

    @Test(arguments: TestDatabase.available, [0, -1, 1, Int64.min, Int64.max, 1 << 40])
    func integersOfAnySizeComeBack(_ database: TestDatabase, number: Int64) throws {
        let (connection, table) = try database.connectWithTable()
        try connection.execute("INSERT INTO \(table) (i) VALUES (?)", [.integer(number)])
        #expect(try connection.query("SELECT i FROM \(table)")[0][0] == .integer(number))
    }

    @Test(arguments: TestDatabase.available, [-1, 0, 1_000_000, 4_102_444_799_999_999, -2_208_988_800_000_000])
    func timestampsComeBackToTheMicrosecond(_ database: TestDatabase, microseconds: Int64) throws {
        let (connection, table) = try database.connectWithTable()
        let timestamp = Value.timestamp(Timestamp(microseconds: microseconds))
        try connection.execute("INSERT INTO \(table) (t) VALUES (?)", [timestamp])
        #expect(try connection.query("SELECT t FROM \(table) WHERE t = ?", [timestamp])[0][0] == timestamp)
    }

    @Test(arguments: TestDatabase.available)
    func expressionsHaveTheTypeOfTheirValue(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        let sql = "SELECT COUNT(*) AS n, MAX(s) AS s, SUM(d) AS d, MAX(i) AS i FROM \(table)"
        #expect(try connection.query(sql)[0].values == [0, nil, nil, nil])
        try connection.execute("INSERT INTO \(table) (i, d, s) VALUES (?, ?, ?)", [7, 1.5, "7"])
        #expect(try connection.query(sql)[0].values == [1, "7", 1.5, 7])
        var streamed: [Value] = []
        try connection.forEach(sql) { streamed += $0.values }
        #expect(streamed == [1, "7", 1.5, 7])
    }

    @Test(arguments: TestDatabase.available)
    func executeCountsTheChangedRows(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        for number in 1...3 { try connection.execute("INSERT INTO \(table) (i) VALUES (?)", [Value(number)]) }
        #expect(try connection.execute("UPDATE \(table) SET i = i + 10 WHERE i > ?", [1]) == 2)
        #expect(try connection.execute("DELETE FROM \(table) WHERE i = ?", [99]) == 0)
        #expect(try connection.query("SELECT i FROM \(table) WHERE i = ?", [99]).isEmpty)
    }

    @Test(arguments: TestDatabase.available)
    func transactionKeepsItsWork_unlessItsBodyThrows(_ database: TestDatabase) throws {
        struct Stop: Error {}
        let (connection, table) = try database.connectWithTable()
        try connection.transaction { _ = try connection.execute("INSERT INTO \(table) (i) VALUES (1)") }
        #expect(throws: Stop.self) {
            try connection.transaction {
                try connection.execute("INSERT INTO \(table) (i) VALUES (2)")
                throw Stop()
            }
        }
        #expect(try connection.query("SELECT i FROM \(table)").map { $0.int(0) } == [1])
    }

    @Test(arguments: TestDatabase.available)
    func transactionWorksOn_afterAFailedStatement(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        let error = #expect(throws: ODBCError.self) {
            try connection.transaction { _ = try connection.query("SELECT absent FROM \(table)") }
        }
        #expect(error?.kind == .missingColumn)
        try connection.transaction { _ = try connection.execute("INSERT INTO \(table) (i) VALUES (1)") }
        #expect(try connection.query("SELECT i FROM \(table)").count == 1)
    }

    @Test(arguments: TestDatabase.available)
    func transactionsDoNotNest(_ database: TestDatabase) throws {
        let connection = try database.connect()
        let error = #expect(throws: ODBCError.self) {
            try connection.transaction { try connection.transaction {} }
        }
        #expect(error?.kind == .nestedTransaction)
        #expect(!connection.isInTransaction)
    }

    @Test(arguments: TestDatabase.available)
    func errorsHaveAKindAndTheSQL_butNoValue(_ database: TestDatabase) throws {
        let connection = try database.connect()
        let sql = "SELECT a FROM no_such_table WHERE a = ?"
        let error = #expect(throws: ODBCError.self) { try connection.query(sql, ["secret-value"]) }
        #expect(error?.kind == .missingTable)
        #expect(error?.sql == sql)
        #expect(error?.isRetryable == false)
        #expect(error.map { "\($0)".contains("secret-value") } == false)
        #expect(throws: ODBCError.self) { try connection.execute("SELEC 1") }
        #expect(try connection.query("SELECT 1 AS one")[0].int("ONE") == 1)
    }

    @Test(arguments: TestDatabase.available)
    func aMissingParameterIsAnError_alsoInARepeatedStatement(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        let insert = "INSERT INTO \(table) (i, s) VALUES (?, ?)"
        try connection.execute(insert, [1, "a"])
        #expect(throws: ODBCError.self) { try connection.execute(insert, [2]) }
        #expect(throws: ODBCError.self) { try connection.execute(insert, [2, "b", "c"]) }
        #expect(try connection.execute(insert, [2, "b"]) == 1)
        #expect(try connection.query("SELECT i FROM \(table)").count == 2)
    }

    @Test(arguments: TestDatabase.available)
    func aSecondEqualKeyIsAUniqueViolation(_ database: TestDatabase) throws {
        let connection = try database.connect()
        let table = database.temporaryTable("keys")
        try connection.execute("CREATE TABLE \(table) (i INTEGER NOT NULL PRIMARY KEY)")
        try connection.execute("INSERT INTO \(table) VALUES (?)", [1])
        let error = #expect(throws: ODBCError.self) { try connection.execute("INSERT INTO \(table) VALUES (?)", [1]) }
        #expect(error?.kind == .uniqueViolation)
    }

    @Test(arguments: TestDatabase.available)
    func forEachGivesAllRowsInOrder_andMayStopEarly(_ database: TestDatabase) throws {
        struct Stop: Error {}
        let (connection, table) = try database.connectWithTable()
        try connection.transaction {
            for number in 0..<2500 {
                try connection.execute("INSERT INTO \(table) (i, s) VALUES (?, ?)", [Value(number), "row"])
            }
        }
        var numbers: [Int?] = []
        try connection.forEach("SELECT i FROM \(table) ORDER BY i") { numbers.append($0.int(0)) }
        #expect(numbers == Array(0..<2500))
        #expect(throws: Stop.self) { try connection.forEach("SELECT i, s FROM \(table)") { _ in throw Stop() } }
        try connection.forEach("SELECT i FROM \(table) WHERE i = ?", [2499]) { numbers.append($0.int(0)) }
        #expect(numbers.last == 2499)
        #expect(try connection.execute("DELETE FROM \(table)") == 2500)
    }

    @Test(arguments: TestDatabase.available)
    func statementsRunInsideForEach(_ database: TestDatabase) throws {
        let (connection, table) = try database.connectWithTable()
        for number in 1...3 { try connection.execute("INSERT INTO \(table) (i) VALUES (?)", [Value(number)]) }
        var total = 0
        try connection.forEach("SELECT i FROM \(table)") { row in
            total += try connection.query("SELECT i FROM \(table) WHERE i = ?", [row[0]])[0].int(0) ?? 0
        }
        #expect(total == 6)
    }

    @Test(arguments: TestDatabase.available)
    func nonASCIIStatementsAndNamesArrive(_ database: TestDatabase) throws {
        let connection = try database.connect()
        // SQL Server keeps such letters only in a text of national characters.
        let mark = connection.product == .sqlServer ? "N" : ""
        let row = try connection.query("SELECT \(mark)'Ärger 🦊' AS größe")[0]
        #expect(row.columns == ["größe"])
        #expect(row.text("größe") == "Ärger 🦊")
    }
}
