import CODBC

/// The rows of one open result set, fetched in blocks into bound memory.
final class RowReader {
    /// Whether a column is an expression, whose type libsqliteodbc guesses from the first row.
    let hasExpressions: Bool
    var columnCount: Int { columns.count }

    private unowned let statement: Statement
    private let columns: [ResultColumn]
    private let names: ColumnNames
    private let boundCount: Int
    private let rowsPerFetch: Int
    private let memory: UnsafeMutableRawBufferPointer
    private let indicators: UnsafeMutablePointer<SQLLEN>
    private let fetched: UnsafeMutablePointer<SQLULEN>
    private let offsets: [Int]
    private var position = 0
    private var isAtEnd = false

    init(_ statement: Statement, columns: [ResultColumn]) throws(ODBCError) {
        self.statement = statement
        let capabilities = statement.connection.capabilities
        self.columns = columns
        names = ColumnNames(columns.map(\.name))
        let guessesTypes = statement.product == .sqlite
        hasExpressions = guessesTypes ? try Self.hasExpressions(in: statement) : false
        boundCount = capabilities.rereadsBoundColumns ? columns.count : columns.prefix { !$0.isLong }.count
        rowsPerFetch = Self.rowsPerFetch(columns)
        var end = 0
        var offsets: [Int] = []
        for column in columns {
            offsets.append(end)
            end += (column.size * rowsPerFetch + 15) & ~15
        }
        self.offsets = offsets
        memory = .allocate(byteCount: end, alignment: 16)
        indicators = .allocate(capacity: columns.count * rowsPerFetch)
        fetched = .allocate(capacity: 1)
        fetched.initialize(to: 0)
        try bindColumns()
    }

    deinit {
        memory.deallocate()
        indicators.deallocate()
        fetched.deallocate()
    }

    /// Makes ready for the next execution of the same statement; the columns stay bound.
    func restart() {
        fetched.pointee = 0
        position = 0
        isAtEnd = false
    }

    func next() throws(ODBCError) -> Row? {
        if position == Int(fetched.pointee), try !fetch() { return nil }
        defer { position += 1 }
        var values: [Value] = []
        values.reserveCapacity(columns.count)
        for index in columns.indices { values.append(try cell(index)) }
        return Row(values: values, names: names)
    }

    static func hasExpressions(in statement: Statement) throws(ODBCError) -> Bool {
        for number in 1...(try statement.columnCount()) where try statement.isExpression(number) { return true }
        return false
    }

    /// A long cell is read again one by one, so its row comes alone.
    private static func rowsPerFetch(_ columns: [ResultColumn]) -> Int {
        guard !columns.contains(where: \.isLong) else { return 1 }
        return max(1, min(500, 131_072 / columns.reduce(0) { $0 + $1.size + 8 }))
    }

    private func bindColumns() throws(ODBCError) {
        try statement.check(SQLFreeStmt(statement.handle, SQLUSMALLINT(SQL_UNBIND)), "SQLFreeStmt")
        try statement.set(SQL_ATTR_ROW_ARRAY_SIZE, to: rowsPerFetch)
        try statement.set(SQL_ATTR_ROWS_FETCHED_PTR, to: Int(bitPattern: fetched))
        for index in 0..<boundCount {
            let code = SQLBindCol(
                statement.handle, SQLUSMALLINT(index + 1), columns[index].cType, memory.baseAddress! + offsets[index],
                columns[index].size, indicators + index * rowsPerFetch)
            try statement.check(code, "SQLBindCol")
        }
    }

    private func fetch() throws(ODBCError) -> Bool {
        guard !isAtEnd else { return false }
        position = 0
        fetched.pointee = 0
        let code = SQLFetch(statement.handle)
        // Beside a success stands only that a long cell was cut, which its length says better.
        if code != SQLRETURN(SQL_SUCCESS_WITH_INFO) { try statement.check(code, "SQLFetch") }
        isAtEnd = code == SQLRETURN(SQL_NO_DATA)
        return !isAtEnd && fetched.pointee > 0
    }

    private func cell(_ index: Int) throws(ODBCError) -> Value {
        let column = columns[index]
        guard index < boundCount else { return try statement.longCell(index, column, expectedLength: 0) }
        let length = indicators[index * rowsPerFetch + position]
        if length == SQLLEN(SQL_NULL_DATA) { return .null }
        if length >= 0, length + column.terminator <= column.size {
            let start = memory.baseAddress! + offsets[index] + position * column.size
            return column.value(UnsafeRawBufferPointer(start: start, count: length))
        }
        guard column.isLong else {
            throw ODBCError(
                function: "SQLFetch", kind: .other, message: "column \(column.name) is longer than its type says",
                sql: statement.sql)
        }
        return try statement.longCell(index, column, expectedLength: max(0, length))
    }
}
