import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

struct RowSetTests {
    @Test(
        arguments: TestDatabase.available,
        [
            "", " ", "plain", "it's \"quoted\"", "back\\slash \\\" \\n", "{braces},{1,2}", "NULL", "null", "a,b;c",
            "line\nfeed\r\nand\ttab\u{1}\u{1F}", "[1,\"x\"]", "emoji 👩‍💻🇩🇪 é e\u{301}", "\u{7F}\u{80}\u{FFFF}\u{10FFFF}",
            "?", "007", "1e5", "%s :x $1 @p",
        ])
    func textComesBackAsItWent(database: TestDatabase, text: String) async throws {
        #expect(try await roundTrip([.text(text)], as: .text, on: database) == [.text(text)])
    }

    @Test(arguments: TestDatabase.available)
    func theMarkOfEscapesComesBackAsItWent(database: TestDatabase) async throws {
        let text = "\u{E000}w\u{E000}y\u{E000}\u{E000}"
        #expect(try await roundTrip([.text(text)], as: .text, on: database) == [.text(text)])
    }

    @Test(arguments: TestDatabase.available)
    func nulBecomesTheReplacementCharacter(database: TestDatabase) async throws {
        #expect(try await roundTrip([.text("a\0b")], as: .text, on: database) == [.text("a\u{FFFD}b")])
    }

    @Test(arguments: TestDatabase.available)
    func integersKeepAll64Bits(database: TestDatabase) async throws {
        let values: [Value] = [.integer(.min), .integer(-1), .integer(0), .integer(.max), .null]
        #expect(try await roundTrip(values, as: .integer, on: database) == values)
    }

    @Test(arguments: TestDatabase.available)
    func doublesKeepFifteenDigits(database: TestDatabase) async throws {
        let values: [Value] = [.double(0.1), .double(-1e300), .double(5), 0.333333333333333, .double(1e16), .null]
        let found = try await roundTrip(values, as: .double, on: database)
        #expect(found == values)
    }

    @Test(arguments: TestDatabase.available)
    func timestampsKeepMicroseconds(database: TestDatabase) async throws {
        let values: [Value] = [.timestamp(Timestamp(microseconds: 1_795_356_773_123_456)), .timestamp(.day(1)), .null]
        let found = try await roundTrip(values, as: .timestamp, on: database)
        #expect(found.map(\.timestamp) == values.map(\.timestamp))
    }

    @Test(arguments: TestDatabase.available)
    func nullTextIsNull(database: TestDatabase) async throws {
        let values: [Value] = [.null, "x", .null]
        #expect(try await roundTrip(values, as: .text, on: database) == values)
    }

    @Test(arguments: TestDatabase.available)
    func anEmptySetHasNoRows(database: TestDatabase) async throws {
        #expect(try await roundTrip([], as: .text, on: database).isEmpty)
    }

    @Test(arguments: TestDatabase.available)
    func tenThousandRowsTravelAtOnce(database: TestDatabase) async throws {
        let values = (0..<10_000).map { Value.text("row \($0) \"'{}") }
        #expect(try await roundTrip(values, as: .text, on: database) == values)
    }

    /// Writes the values into a table as one row set, and reads them back in order.
    private func roundTrip(
        _ values: [Value], as kind: RowSet.Kind, on database: TestDatabase
    ) async throws -> [Value] {
        var set = RowSet(["Position": .integer, "Cell": kind])
        for (position, value) in values.enumerated() { set.append([Value(position), value]) }
        var result: [Value] = []
        try await withStore(on: database) { test in
            let dialect = test.store.dialect
            let table = set.table(in: dialect)
            try await test.store.change("CREATE TABLE Cells (Position INTEGER, Cell \(kind.columnType(dialect)))")
            try await test.store.change(
                "INSERT INTO Cells (Position, Cell) SELECT r.Position, r.Cell FROM \(table.sql)", table.parameters)
            result = try await test.store.rows("SELECT Cell FROM Cells ORDER BY Position").map { $0[0] }
        }
        return result
    }
}

extension RowSet.Kind {
    fileprivate func columnType(_ dialect: Dialect) -> String {
        let types: [String] =
            switch self {
            case .integer: ["INTEGER", "BIGINT", "BIGINT"]
            case .double: ["REAL", "DOUBLE PRECISION", "FLOAT"]
            case .text: ["TEXT", "TEXT", "NVARCHAR(MAX)"]
            case .timestamp: ["DATETIME", "TIMESTAMP", "DATETIME2(6)"]
            }
        return types[Dialect.Name.allCases.firstIndex(of: dialect.name) ?? 0]
    }
}
