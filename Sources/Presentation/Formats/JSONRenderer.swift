import JSON
import TicketAnalytics

/// Writes a report as one JSON object: `title`, `problems` if it looks for them, the facts and the tables' rows under their
/// keys, `meta` with the freshness and the question if they are known, with how many rows there are on all pages and the address of
/// the next one if these are not all; and `notes` if any.
///
/// Members keep the report's order. Numbers are exact, times ISO 8601 in UTC, durations seconds, shares of 1; text is
/// whole. What is for people alone is left out.
public struct JSONRenderer: Sendable {
    private let isPretty: Bool

    /// - Parameter isPretty: Whether the object is spread over lines, as people read it; false for one line.
    public init(isPretty: Bool = true) {
        self.isPretty = isPretty
    }

    public func render(_ report: Report) -> String {
        var object: JSONObject = ["title": .string(report.title)]
        if let problems = report.problems { object["problems"] = .array(problems.map { .string($0) }) }
        for fact in report.facts where fact.audience.includesPrograms { object[fact.key] = value(fact.value) }
        for table in report.tables where table.audience.includesPrograms {
            let table = table.columns(where: \.audience.includesPrograms)
            object[table.key] = .array(table.rows.map { row($0, of: table) })
        }
        let meta = meta(of: report)
        if !meta.members.isEmpty { object["meta"] = .object(meta) }
        if !report.notes.isEmpty { object["notes"] = .array(report.notes.map { .string($0) }) }
        return JSONValue.object(object).encoded(pretty: isPretty) + "\n"
    }

    private func meta(of report: Report) -> JSONObject {
        var object = JSONObject((report.freshness?.facts ?? []).map { ($0.key, value($0.value)) })
        if report.freshness != nil, let question = report.question {
            object["path"] = .string(question.path)
            object["parameters"] = .object(JSONObject(question.parameters.map { ($0.name, .string($0.value)) }))
        }
        object["total"] = report.total.map { .integer(Int64($0)) }
        object["next"] = report.turn?.next.map { .string(Link($0.path + ".json", $0.parameters).text) }
        return object
    }

    private func row(_ cells: [Cell], of table: ReportTable) -> JSONValue {
        .object(JSONObject(zip(table.columns, cells).map { ($0.key, value($1)) }))
    }

    private func value(_ cell: Cell) -> JSONValue {
        switch cell {
        case .empty: .null
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .number(let number): number.isFinite ? .double(number) : .null
        case .flag(let flag): .bool(flag)
        case .timestamp(let microseconds): .string(TimestampText(microseconds: microseconds).iso)
        case .series(let values, _): .array(values.map { value(.number($0)) })
        case .linked(let cell, _): value(cell)
        case .actions: .null
        }
    }
}
