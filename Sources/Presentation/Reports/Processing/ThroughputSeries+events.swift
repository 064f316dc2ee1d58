import ODBC
import TicketAnalytics

extension ThroughputSeries {
    /// What happened meanwhile, as the charts number it.
    var eventTable: ReportTable {
        ReportTable(
            key: "events", title: "What happened meanwhile",
            columns: [
                ReportColumn("number", "No.", .integer), ReportColumn("at", "At", .timestamp),
                ReportColumn("event", "Event"),
            ],
            rows: events.enumerated().map { index, event in
                [.integer(index + 1), .timestamp(event.at.microseconds), .text(event.words)]
            }, audience: events.isEmpty ? .programs : .pageAndPrograms)
    }

    /// The same on the axis of the charts, which goes from the beginning of the first part to that of the last.
    var moments: [Chart.Moment] {
        guard let first = parts.first?.start.microseconds, let last = parts.last?.start.microseconds, first < last
        else { return [] }
        return events.enumerated().reduce(into: []) { moments, next in
            let (number, words) = (next.offset + 1, next.element.words)
            let place = min(max(Double(next.element.at.microseconds - first) / Double(last - first), 0), 1)
            if let before = moments.last, place - before.place < 0.04 {
                // Two labels would cover each other.
                moments[moments.count - 1].label = "\(before.label.prefix { $0 != "–" })–\(number)"
                moments[moments.count - 1].words += "; \(words)"
            } else {
                moments.append(Chart.Moment(place: place, label: String(number), words: words))
            }
        }
    }
}

extension WorkEvent {
    fileprivate var words: String {
        switch kind {
        case .mode(let mode, let person): mode.rawValue + (person.map { " by \($0)" } ?? "")
        case .started(let role, let host, let count):
            "\(count == 1 ? "A \(role)" : "\(count) \(role)s") began on \(host)"
        }
    }
}
