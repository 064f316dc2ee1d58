public import TicketAnalytics

/// What two snapshots tell differently, row by row of their lists.
public struct SnapshotComparison: Sendable, Hashable {
    /// The lists that are compared, by their paths: what is known of skills and people, not how the queue stood.
    public static let lists = ["index", "skills", "managed", "technicians", "coverage"]

    public enum Kind: String, Sendable, Hashable { case new, gone, changed }

    public struct Change: Sendable, Hashable {
        public let list: String
        public let name: String
        public let kind: Kind
        /// Each column that differs: `tickets 15 → 17`.
        public let words: [String]
    }

    public private(set) var changes: [Change] = []

    public init() {}

    /// Adds what differs between two files of one list.
    ///
    /// - Throws: `ImportError` for what is no CSV.
    public mutating func add(_ list: String, from old: InputFile, to new: InputFile) throws(ImportError) {
        let (old, new) = (try SnapshotList(old), try SnapshotList(new))
        for key in new.keys {
            guard let row = new.rows[key] else { continue }
            guard let before = old.rows[key] else {
                changes.append(Change(list: list, name: row.name, kind: .new, words: []))
                continue
            }
            let words = Self.differences(before.fields, row.fields)
            if !words.isEmpty { changes.append(Change(list: list, name: row.name, kind: .changed, words: words)) }
        }
        for key in old.keys where new.rows[key] == nil {
            changes.append(Change(list: list, name: old.rows[key]?.name ?? key, kind: .gone, words: []))
        }
    }

    public func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }

    /// These move with the time or with all other rows, and would make each row a changed one.
    private static let moving: Set = ["trend", "share", "change", "ticketsBefore", "words"]

    private static func differences(_ old: [String: String], _ new: [String: String]) -> [String] {
        new.keys.filter { !moving.contains($0) && old[$0] != nil && old[$0] != new[$0] }.sorted()
            .map { "\($0) \(shown(old[$0])) → \(shown(new[$0]))" }
    }

    private static func shown(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "nothing" }
        return text
    }
}
