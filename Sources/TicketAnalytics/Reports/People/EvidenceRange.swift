/// Which tickets count as evidence: by when they were entered, and of one board alone if it is named.
public struct EvidenceRange: Sendable, Hashable {
    public static let year = EvidenceRange(days: yearDays)
    public static let all = EvidenceRange(.all)
    static let yearDays = 365

    public let dates: DateRange
    public let board: String?

    public init(_ dates: DateRange, board: String? = nil) {
        self.dates = dates
        self.board = board
    }

    init(days: Int) {
        self.init(.last(days: days))
    }

    /// Reads `90d` or `all`.
    public init?(_ text: String) {
        guard let dates = DateRange(text) else { return nil }
        self.init(dates)
    }
}
