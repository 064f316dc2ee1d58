/// Some of the rows of a question, and the way to those after them: a file of any length is written part by part.
public struct ReportPart: Sendable {
    /// How many rows are asked for at once where a question may have a million.
    public static let size = 1_000

    public typealias Rest = @Sendable () async throws -> ReportPart

    public var report: Report
    /// Asks for the rows after these; nil if there are none.
    public var rest: Rest?

    public init(_ report: Report, rest: Rest? = nil) {
        self.report = report
        self.rest = rest
    }

    /// The same with a change made to the report of each part.
    func mapped(_ change: @escaping @Sendable (inout Report) -> Void) -> ReportPart {
        var part = self
        change(&part.report)
        if let rest { part.rest = { try await rest().mapped(change) } }
        return part
    }
}
