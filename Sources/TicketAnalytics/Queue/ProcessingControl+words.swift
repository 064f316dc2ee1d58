import ODBC

extension ProcessingControl {
    /// What holds, since when and by whom, in one line.
    public var words: String {
        let since = changedAt.map { " since \($0.description.prefix(19)) UTC" } ?? ""
        let person = changedBy.map { " by \($0)" } ?? ""
        return switch mode {
        case .running: "Processing runs\(since)\(person)."
        case .paused: "Processing is paused\(since)\(person): nothing is populated or claimed."
        case .draining: "Processing drains\(since)\(person): nothing is populated, the queue is worked off."
        }
    }
}
