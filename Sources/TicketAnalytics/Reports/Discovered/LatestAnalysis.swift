public import ODBC

/// Which model read a ticket last, by which prompt and when: what its skills rest on.
public struct LatestAnalysis: Sendable, Hashable {
    public let at: Timestamp
    public let model: String
    public let promptHash: String

    /// By the tickets' numbers; a ticket that has not been analysed has none.
    static func load(
        of tickets: [Int64], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: LatestAnalysis] {
        if tickets.isEmpty { return [:] }
        var rows = RowSet(["Number": .integer])
        for number in Set(tickets).sorted() { rows.append([.integer(number)]) }
        let table = rows.table(in: dialect)
        let found = try connection.query(
            """
            SELECT r.Number, Analyses.AnalyzedAt, Analyses.Model, Analyses.PromptHash
            FROM \(table.sql) \(dialect.orderedJoin) Analyses ON Analyses.TicketNumber = r.Number
            ORDER BY r.Number, Analyses.AnalyzedAt, Analyses.AnalysisId
            """, table.parameters)
        let analyses = found.compactMap { row in
            row.timestamp(1).map {
                (row.int64(0) ?? 0, LatestAnalysis(at: $0, model: row.text(2) ?? "", promptHash: row.text(3) ?? ""))
            }
        }
        return Dictionary(analyses) { $1 }
    }
}
