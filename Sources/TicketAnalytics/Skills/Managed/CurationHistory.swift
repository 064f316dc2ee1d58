import JSON
public import ODBC

/// What was decided about skills, by whom and when; the latest first.
public struct CurationHistory: Sendable, Hashable {
    public struct Record: Sendable, Hashable {
        public let id: Int64
        public let happenedAt: Timestamp
        public let actor: String
        /// `managed-skill.rename`
        public let action: String
        public let subject: String
        public let change: CurationChange
        /// What others went to.
        public let target: String?
        /// The entry that this one has undone.
        public let undoes: Int64?
        /// A detail that is no JSON: an early version wrote words.
        public let remark: String?
        /// What else was kept of a change that is none of skills: `cause timed-out`.
        let circumstances: [String]

        /// Whether it tells enough to be undone.
        public var isUndoable: Bool { !change.isEmpty }
    }

    public let records: [Record]
    public let total: Int
    /// For each entry that was undone the entry that did it.
    public let undone: [Int64: Int64]
    /// The names of the skills that the changes concern, by number.
    public let discovered: [Int64: String]
    public let managed: [Int64: String]

    public static func load(offset: Int = 0, limit: Int, from store: Store) async throws -> CurationHistory {
        let dialect = store.dialect
        return try await store.run { connection in
            try load(ofSkills, [], offset: offset, limit: limit, connection, dialect)
        }
    }

    /// - Parameter condition: Which entries of the audit log are meant.
    static func load(
        _ condition: String, _ values: [Value], offset: Int, limit: Int, _ connection: Connection, _ dialect: Dialect
    ) throws -> CurationHistory {
        let rows = try connection.query(
            "\(select) WHERE \(condition) ORDER BY AuditId DESC \(dialect.limit)",
            values + [.integer(Int64(offset + limit))])
        let total = try connection.query("SELECT COUNT(*) FROM AuditLog WHERE \(condition)", values)
        let taxonomy = try Taxonomy.load(connection)
        return CurationHistory(
            records: rows.dropFirst(offset).map(Record.init), total: total.first?.int(0) ?? 0,
            undone: try undone(connection), discovered: taxonomy.discovered.mapValues(\.name),
            managed: taxonomy.skills.mapValues(\.name))
    }

    /// - Throws: `CurationError.noEntry`
    public static func record(_ id: Int64, from store: Store) async throws -> Record {
        let rows = try await store.run { try $0.query("\(select) WHERE \(ofSkills) AND AuditId = ?", [.integer(id)]) }
        guard let row = rows.first else { throw CurationError.noEntry(id) }
        return Record(row)
    }

    private static let ofSkills = "Action LIKE 'managed-skill.%'"
    private static let select = "SELECT AuditId, HappenedAt, Actor, Action, Subject, Detail FROM AuditLog"

    private static func undone(_ connection: Connection) throws -> [Int64: Int64] {
        let rows = try connection.query("\(select) WHERE Action = 'managed-skill.undo'").map(Record.init)
        return Dictionary(rows.compactMap { row in row.undoes.map { ($0, row.id) } }) { max($0, $1) }
    }
}

extension CurationHistory.Record {
    init(_ row: Row) {
        id = row.int64(0) ?? 0
        happenedAt = row.timestamp(1) ?? Timestamp(microseconds: 0)
        actor = row.text(2) ?? ""
        action = row.text(3) ?? ""
        subject = row.text(4) ?? ""
        let text = row.text(5)
        // An early version wrote words there.
        let detail = try? text.map { try JSONValue(parsing: $0) }
        change = detail.map(CurationChange.init) ?? CurationChange()
        target = detail?["into"]?.string
        undoes = detail?["undoes"]?.int.map(Int64.init)
        remark = detail?.object == nil ? text : nil
        circumstances = Self.circumstances.compactMap { key, word in detail?[key]?.string.map { "\(word) \($0)" } }
    }

    private static let circumstances = [
        ("error", "cause"), ("board", "board"), ("new", "because"), ("old", "was"), ("before", "was"),
    ]
}
