/// How far back tickets count: so many days before the newest ticket, or all.
public struct EvidenceRange: Sendable, Hashable {
    public static let year = EvidenceRange(days: yearDays)
    public static let all = EvidenceRange(days: nil)
    static let yearDays = 365

    /// At least 1; nil for all.
    public let days: Int?

    init(days: Int?) {
        self.days = days
    }

    /// Reads `90d` or `all`.
    public init?(_ text: String) {
        if text == "all" {
            self = .all
        } else if text.hasSuffix("d"), let days = Int(text.dropLast()), (1...36_500).contains(days) {
            self.days = days
        } else {
            return nil
        }
    }

    public var text: String { days.map { "\($0)d" } ?? "all" }
}
