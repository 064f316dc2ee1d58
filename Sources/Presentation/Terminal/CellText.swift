import TicketAnalytics

extension Cell {
    /// The value as a person reads it in a table: clean, humanised, empty as nothing.
    func text(_ kind: ColumnKind, style: TerminalStyle) -> String {
        switch (self, kind) {
        case (.empty, _), (.actions, _): ""
        case (.linked(let cell, _), _): cell.text(kind, style: style)
        case (.series(let values, let unfinished), _):
            SparkLine.text(values, unfinished: unfinished, hasUnicode: style.hasUnicode)
        case (.text(let text), _): text.cleaned
        case (.flag(let flag), _): flag ? "yes" : "no"
        case (.timestamp(let time), .day): TimestampText(microseconds: time).date
        case (.timestamp(let time), _): TimestampText(microseconds: time).minute
        case (.integer(let value), .integer): Wording.count(value, style: style)
        // A number among texts is a name, like a ticket's or a process's.
        case (.integer(let value), .text): String(value)
        default: magnitude.map { Self.text($0, kind, style: style) } ?? "-"
        }
    }

    private static func text(_ value: Double, _ kind: ColumnKind, style: TerminalStyle) -> String {
        switch kind {
        case .integer where value.magnitude < 9e15: Wording.count(Int64(value.rounded()), style: style)
        case .decimal(let digits): Wording.decimal(value, digits: digits)
        case .percent(let digits): Wording.percent(value, digits: digits)
        case .duration: Wording.duration(seconds: value)
        case .timestamp where value.magnitude < 9e18: TimestampText(microseconds: Int64(value)).minute
        case .text, .integer, .timestamp, .day, .bar, .trend, .actions: String(value)
        }
    }
}
