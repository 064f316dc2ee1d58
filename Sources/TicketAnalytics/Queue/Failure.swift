import ODBC

/// Why a ticket could not be analysed.
public struct Failure: Sendable, Hashable {
    /// A fixed word to group by, for example `timeout`.
    public var kind: String
    /// What happened, in one line.
    public var reason: String
    public var isRetryable: Bool
    /// Whether the try is one of the ticket's attempts; it is not while the model is away.
    public var countsAttempt: Bool

    public init(kind: String, reason: String, isRetryable: Bool, countsAttempt: Bool = true) {
        self.kind = kind
        self.reason = reason
        self.isRetryable = isRetryable
        self.countsAttempt = countsAttempt
    }

    var values: [Value] { [.text(kind.limited(to: 50)), .text(reason.limited(to: 1000))] }
}
