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

    /// JSON's own escapes are avoided in a column that has need of any: a server of SQL Server's kind (Babelfish) leaves
    /// them undone. Few row sets have such a column.
    private var sqlServerTable: (sql: String, parameters: [Value]) {
        let escapes = columns.indices.map { column in SafeEscape(for: rows.lazy.map { $0[column] }) }
        guard escapes.contains(where: \.isNeeded) else {
            return ("OPENJSON(?) WITH (\(fields { columns[$0].kind.sqlServerType })) AS r", [.text(jsonRows)])
        }
        let names = columns.indices.map { column in
            let (name, kind) = columns[column]
            return escapes[column].isNeeded ? escapes[column].decoding(name, as: kind.sqlServerType) : name
        }
        let fields = fields { escapes[$0].isNeeded ? "NVARCHAR(MAX)" : columns[$0].kind.sqlServerType }
        var escaped = self
        escaped.rows = rows.map { row in zip(escapes, row).map { $0.encoded($1) } }
        return (
            "(SELECT \(names.joined(separator: ", ")) FROM OPENJSON(?) WITH (\(fields)) AS raw) AS r",
            [.text(escaped.jsonRows)]
        )
    }

    private func fields(_ type: (Int) -> String) -> String {
        columns.indices.map { "\(columns[$0].name) \(type($0)) '$[\($0)]'" }.joined(separator: ", ")
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
