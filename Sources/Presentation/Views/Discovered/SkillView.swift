public import TicketAnalytics

/// One discovered skill.
public struct SkillView: ReportView {
    public static let route = "skills/{}"
    public static let defaultLimit = 20

    public let skill: Int64
    /// How many tickets to show.
    public var limit: Int

    public init(_ skill: Int64, limit: Int = defaultLimit) {
        self.skill = skill
        self.limit = limit
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        skill = numbers.first ?? 0
        limit = parameters.rowCount("limit", default: Self.defaultLimit)
    }

    public var numbers: [Int64] { [skill] }
    public var parameters: [Parameter] { [.integer("limit", limit, unless: Self.defaultLimit)].compactMap { $0 } }
    public var command: [String] { ["skill", String(skill)] + Parameter.options(parameters) }

    public func report(from store: Store) async throws -> Report {
        let name = try await SkillName.find(skill, in: store)
        var report = Report(try await SkillProfile.load(name, limit: limit, from: store))
        report.filters = [Filter("limit", "Show", .number(1...RowWindow.mostRows), value: String(limit))]
        return report
    }
}
