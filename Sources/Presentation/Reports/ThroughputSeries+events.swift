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
        return events.enumerated().map { index, event in
            let place = Double(event.at.microseconds - first) / Double(last - first)
            return Chart.Moment(place: min(max(place, 0), 1), label: String(index + 1), words: event.words)
        }
    }
}

extension WorkEvent {
    fileprivate var words: String {
        switch kind {
        case .mode(let mode, let person): "\(mode) by \(person)"
        case .started(let role, let host, let count):
            "\(count == 1 ? "A \(role)" : "\(count) \(role)s") began on \(host)"
        }
    }
}
