public import ODBC

/// A place that tickets come from.
///
/// `heads` and `tickets` agree on what it holds: a ticket that was deleted there, or merged into another, is in neither.
public protocol TicketSource: Sendable {
    /// The name under which the checkpoint is kept.
    var name: String { get }

    /// The next tickets in the order of (changed, number), at most `limit`; fewer only at the end.
    func heads(after cursor: SourceCursor, limit: Int) async throws -> [TicketHead]

    /// The tickets with everything that was written in them; those that the source no longer holds are left out.
    func tickets(_ numbers: [Int64]) async throws -> [StandardTicket]

    /// The time of the clock that the tickets' times come from; nil if it is not known.
    func now() async throws -> Timestamp?

    /// What is wrong with the source, one line each; empty if all is well.
    func findings() async throws -> [String]
}

extension TicketSource {
    public func now() -> Timestamp? { nil }
}

/// A position in a source's tickets ordered by (changed, number).
public struct SourceCursor: Sendable, Hashable, Comparable {
    public var changedAt: Timestamp
    public var number: Int64

    public init(changedAt: Timestamp, number: Int64) {
        self.changedAt = changedAt
        self.number = number
    }

    public static func < (left: SourceCursor, right: SourceCursor) -> Bool {
        (left.changedAt, left.number) < (right.changedAt, right.number)
    }

    /// Before every ticket.
    public static let start = SourceCursor(changedAt: Timestamp(microseconds: -2_208_988_800_000_000), number: .min)

    /// Behind every ticket: in the last second that the databases know.
    static let end = SourceCursor(changedAt: Timestamp(microseconds: 253_402_300_799_000_000), number: .max)
}
