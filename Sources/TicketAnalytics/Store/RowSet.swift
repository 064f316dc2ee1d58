import ODBC

/// Rows on their way into one statement: they travel as bound parameters and are read there as a table, so that a
/// batch of any size costs one round trip and one plan. A text has at most 4,000 UTF-16 units on SQL Server.
struct RowSet {
    enum Kind {
        case integer, double, text, timestamp
    }

    let columns: [(name: String, kind: Kind)]
    private(set) var rows: [[Value]] = []

    init(_ columns: KeyValuePairs<String, Kind>) {
        self.columns = columns.map { (name: $0.key, kind: $0.value) }
    }

    /// - Parameter row: One value a column, in the columns' order.
    mutating func append(_ row: [Value]) {
        precondition(row.count == columns.count, "a row has one value a column")
        rows.append(row)
    }

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }
}

extension RowSet {
    /// The table expression named `r`, to stand after FROM or JOIN, and the parameters that it binds there.
    func table(in dialect: Dialect) -> (sql: String, parameters: [Value]) {
        switch dialect.name {
        case .sqlite: (sqliteTable, [.text(jsonRows)])
        case .sqlServer: (sqlServerTable, [.text(jsonRows)])
        case .postgresql: (postgresqlTable, columns.indices.map { .text(arrayLiteral(ofColumn: $0)) })
        }
    }

    private var sqliteTable: String {
        let fields = columns.enumerated().map { "json_extract(value, '$[\($0.offset)]') AS \($0.element.name)" }
        return "(SELECT \(fields.joined(separator: ", ")) FROM json_each(?)) AS r"
    }

    private var sqlServerTable: String {
        let fields = columns.enumerated().map {
            "\($0.element.name) \($0.element.kind.sqlServerType) '$[\($0.offset)]'"
        }
        return "OPENJSON(?) WITH (\(fields.joined(separator: ", "))) AS r"
    }

    private var postgresqlTable: String {
        let arrays = columns.map { "CAST(? AS \($0.kind.postgresqlType)[])" }
        return "unnest(\(arrays.joined(separator: ", "))) AS r (\(columns.map(\.name).joined(separator: ", ")))"
    }
}

extension RowSet.Kind {
    fileprivate var sqlServerType: String {
        switch self {
        case .integer: "BIGINT"
        case .double: "FLOAT"
        case .text: "NVARCHAR(4000)"
        case .timestamp: "DATETIME2(6)"
        }
    }

    fileprivate var postgresqlType: String {
        switch self {
        case .integer: "BIGINT"
        case .double: "DOUBLE PRECISION"
        case .text: "TEXT"
        case .timestamp: "TIMESTAMP"
        }
    }
}
