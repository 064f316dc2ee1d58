public import TicketAnalytics

/// The skills that people have marked as right or wrong.
public struct MarksView: PagedView {
    public static let route = "check/marks"
    public static let freshness = Duration.seconds(1)

    public var rows = RowWindow(size: 50)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        rows = RowWindow(size: 50, &parameters)
    }

    public var parameters: [Parameter] { rows.parameters }
    public var command: [String] { ["marks"] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let marked = try await MarkedSkills.load(offset: rows.offset, limit: rows.size, from: store)
        var report = Report(marked)
        rows.turn(&report, of: marked.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        return report
    }
}
