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
        case .sqlServer: sqlServerTable
        case .postgresql: (postgresqlTable, columns.indices.map { .text(arrayLiteral(ofColumn: $0)) })
        }
    }

    private var sqliteTable: String {
        let fields = columns.enumerated().map { "json_extract(value, '$[\($0.offset)]') AS \($0.element.name)" }
        return "(SELECT \(fields.joined(separator: ", ")) FROM json_each(?)) AS r"
    }

    /// JSON's own escapes are avoided where there is need of any: a server of SQL Server's kind (Babelfish) leaves them
    /// undone. Few row sets have need, so most go without the cost.
    private var sqlServerTable: (sql: String, parameters: [Value]) {
        let escape = SafeEscape(for: rows.joined())
        guard escape.isNeeded else {
            return ("OPENJSON(?) WITH (\(fields { $0.sqlServerType })) AS r", [.text(jsonRows)])
        }
        let columns = columns.map { $0.kind == .text ? escape.decoding($0.name, as: $0.kind.sqlServerType) : $0.name }
        let fields = fields { $0 == .text ? "NVARCHAR(MAX)" : $0.sqlServerType }
        var escaped = self
        escaped.rows = rows.map { $0.map(escape.encoded) }
        return (
            "(SELECT \(columns.joined(separator: ", ")) FROM OPENJSON(?) WITH (\(fields)) AS raw) AS r",
            [.text(escaped.jsonRows)]
        )
    }

    private func fields(_ type: (Kind) -> String) -> String {
        columns.enumerated().map { "\($0.element.name) \(type($0.element.kind)) '$[\($0.offset)]'" }
            .joined(separator: ", ")
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
