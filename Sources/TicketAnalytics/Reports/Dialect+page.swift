import ODBC

extension Dialect {
    /// Ends an ordered SELECT that returns the rows of one page.
    func page(offset: Int, limit: Int) -> (sql: String, values: [Value]) {
        let (offset, limit) = (Value.integer(Int64(offset)), Value.integer(Int64(limit)))
        return name == .sqlServer
            ? ("OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", [offset, limit]) : ("LIMIT ? OFFSET ?", [limit, offset])
    }
}
