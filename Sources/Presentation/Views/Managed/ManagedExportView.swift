public import TicketAnalytics

/// The managed skills as a file that can be applied again; its CSV is that file.
public struct ManagedExportView: ReportView {
    public static let route = "managed/export"

    public init() {}
    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {}

    public var parameters: [Parameter] { [] }
    public var command: [String] { ["managed", "export"] }

    public func report(from store: Store) async throws -> Report {
        Report(exporting: try await Taxonomy.load(from: store))
    }
}
