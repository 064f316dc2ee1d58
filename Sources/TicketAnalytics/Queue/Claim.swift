import ODBC

/// One ticket that a worker holds until its lease runs out.
public struct Claim: Sendable, Hashable {
    public let ticketNumber: Int64
    /// Every write that ends the claim repeats it; a ticket with another token belongs to somebody else.
    public let token: String
    /// 1 at the first try.
    public let attempt: Int
    public let source: String
    let availableAt: Timestamp
    /// The key of the analysis whose skills are stored; nil if none are.
    var analysisKey: String?
}
