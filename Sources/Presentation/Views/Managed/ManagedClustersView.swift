public import TicketAnalytics

/// Names that may mean the same.
public struct ManagedClustersView: PagedView {
    public static let route = "managed/clusters"

    public var method: SkillClusters.Method?
    public var rows = RowWindow(size: 20)

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        method = parameters.choice("method")
        rows = RowWindow(size: 20, &parameters)
    }

    public var parameters: [Parameter] {
        (method.map { [Parameter("method", $0.rawValue)] } ?? []) + rows.parameters
    }

    public var command: [String] {
        ["managed", "clusters"] + Parameter.options(parameters)
    }

    public func report(from store: Store) async throws -> Report {
        let clusters = try await SkillClusters.load(
            method: method, offset: rows.offset, limit: rows.size, from: store)
        var report = Report(clusters)
        rows.turn(&report, of: clusters.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = [
            Filter(
                "method", "Alike in",
                .choice(
                    [
                        Filter.Choice("", "anything"), Filter.Choice("words", "the same words"),
                        Filter.Choice("lexicon", "the lexicon"), Filter.Choice("spelling", "spelling"),
                    ]), value: method?.rawValue ?? "")
        ]
        return report
    }
}
