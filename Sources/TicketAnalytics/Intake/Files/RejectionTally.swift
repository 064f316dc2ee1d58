/// The rejected rows of a file: the first are told one by one, of the others how many there are of each kind.
public struct RejectionTally: Sendable {
    private static let told = 20

    public private(set) var count = 0
    /// The fields that could not be read, where the tickets could do without them.
    public private(set) var fields: Set<ImportField> = []
    private var untold: [String: Int] = [:]

    public init() {}

    /// - Returns: Whether the row is one of the first.
    public mutating func add(_ row: RejectedRow) -> Bool {
        count += 1
        if let field = row.field { fields.insert(field) }
        if count <= Self.told { return true }
        untold[row.cause, default: 0] += 1
        return false
    }

    /// What is wrong with the rows that were not told one by one, the most frequent first.
    public var rest: [(cause: String, count: Int)] {
        untold.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}
