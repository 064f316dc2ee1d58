public import TicketAnalytics

/// The first page: the product at a glance.
public struct OverviewView: ReportView {
    public static let route = ""

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {}

    public var parameters: [Parameter] { [] }
    public var command: [String] { ["overview"] }

    public func report(from store: Store) async throws -> Report {
        Report(try await Overview.load(from: store))
    }
}
