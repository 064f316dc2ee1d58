public import TicketAnalytics

/// One managed skill.
public struct ManagedSkillView: ReportView {
    public static let route = "managed/{}"

    public var id: Int64

    public init(_ id: Int64) {
        self.id = id
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        id = numbers.first ?? 0
    }

    public var numbers: [Int64] { [id] }
    public var parameters: [Parameter] { [] }
    public var command: [String] { ["managed", "show", String(id)] }

    public func report(from store: Store) async throws -> Report {
        Report(try await ManagedSkillProfile.load(id, from: store))
    }
}
