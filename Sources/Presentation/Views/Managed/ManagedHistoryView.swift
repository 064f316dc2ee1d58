public import TicketAnalytics

/// Who decided what about skills, and when.
public struct ManagedHistoryView: PagedView {
    public static let route = "managed/history"

    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] { rows.parameters }

    public var command: [String] {
        ["managed", "history"] + Parameter.options(parameters)
    }

    public func report(from store: Store) async throws -> Report {
        let history = try await CurationHistory.load(offset: rows.offset, limit: rows.size, from: store)
        var report = Report(history)
        rows.turn(&report, of: history.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        return report
    }
}
