import JSON

/// Writes a report as one JSON object: `title`, the facts and the tables' rows under their keys, and `notes` if any.
///
/// Members keep the report's order. Numbers are exact, times ISO 8601 in UTC, durations seconds, shares of 1; text is
/// whole. Bars are left out: they draw what another column says.
public struct JSONRenderer: Sendable {
    public init() {}

    public func render(_ report: Report) -> String {
        var object: JSONObject = ["title": .string(report.title)]
        for fact in report.facts { object[fact.key] = value(fact.value) }
        for table in report.tables { object[table.key] = .array(table.rows.map { row($0, of: table) }) }
        if !report.notes.isEmpty { object["notes"] = .array(report.notes.map { .string($0) }) }
        return JSONValue.object(object).encoded(pretty: true) + "\n"
    }

    private func row(_ cells: [Cell], of table: ReportTable) -> JSONValue {
        .object(JSONObject(zip(table.columns, cells).filter { $0.0.kind != .bar }.map { ($0.key, value($1)) }))
    }

    private func value(_ cell: Cell) -> JSONValue {
        switch cell {
        case .empty: .null
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number): number.isFinite ? .double(number) : .null
        case .timestamp(let microseconds): .string(TimestampText(microseconds: microseconds).iso)
        }
    }
}
