import CODBC

extension Statement {
    /// The rows changed by the statement, all its results taken together.
    func countChangedRows() throws(ODBCError) -> Int {
        if product == .sqlite { return try sqliteChanges() }
        var total = 0
        repeat {
            // RETURNING and OUTPUT give rows that were changed, SELECT only rows.
            let countsChanges = verb == "select" ? try !hasRows() : true
            if countsChanges { total += max(0, try rowCount()) }
        } while try hasMoreResults()
        return total
    }

    /// The next row of the first result set; nil at its end or when there is none.
    func nextRow() throws(ODBCError) -> Row? {
        if reader == nil || !isReading { try openResult() }
        return try reader?.next()
    }

    /// Runs through whatever follows the first result set, so that an error in it comes to light.
    func finish() throws(ODBCError) {
        guard product != .sqlite else { return }
        while try hasMoreResults() {}
    }

    /// The columns of the open result.
    ///
    /// libsqliteodbc takes an expression's type from the first row, but not while it streams; so a stream of expressions
    /// asks a second statement, which reads one row only.
    private func describeColumns(_ count: Int) throws(ODBCError) -> [ResultColumn] {
        if product == .sqlite, streams, !hasParameters, try RowReader.hasExpressions(in: self) {
            let preview = try Statement(sql, on: connection, streams: false)
            try preview.set(SQL_ATTR_MAX_ROWS, to: 1)
            try preview.run(nil)
            return try preview.describeColumns(count)
        }
        var columns: [ResultColumn] = []
        for number in 1...count { columns.append(try describeColumn(number)) }
        return columns
    }

    /// psqlODBC gives no result set at all for an `UPDATE … RETURNING` that changes nothing; row counts come before rows.
    private func openResult() throws(ODBCError) {
        while try !hasRows() {
            guard product != .sqlite, try hasMoreResults() else {
                reader = nil
                return
            }
        }
        let count = try columnCount()
        if let reader, reader.columnCount == count, !reader.hasExpressions {
            reader.restart()
        } else {
            reader = nil
            reader = try RowReader(self, columns: describeColumns(count))
        }
        isReading = true
    }

    private func hasRows() throws(ODBCError) -> Bool {
        guard !hasChangedNothing else { return false }
        return try columnCount() > 0
    }

    private func hasMoreResults() throws(ODBCError) -> Bool {
        hasChangedNothing = false
        let code = SQLMoreResults(handle)
        try check(code, "SQLMoreResults")
        return code != SQLRETURN(SQL_NO_DATA)
    }

    private func rowCount() throws(ODBCError) -> Int {
        var count: SQLLEN = 0
        try check(SQLRowCount(handle, &count), "SQLRowCount")
        return count
    }

    /// libsqliteodbc repeats the last count after DDL and takes everything that begins with WITH for a query.
    private func sqliteChanges() throws(ODBCError) -> Int {
        switch verb {
        case "insert", "update", "delete", "replace": return try rowCount()
        case "with": return try columnCount() > 0 ? 0 : changesByQuery()
        default: return 0
        }
    }

    private var verb: String {
        sql.drop(while: \.isWhitespace).prefix(while: \.isLetter).lowercased()
    }

    private func changesByQuery() throws(ODBCError) -> Int {
        let statement = try Statement("SELECT changes()", on: connection, streams: false)
        try statement.execute([], timeout: nil)
        return try statement.nextRow()?.int(0) ?? 0
    }
}
