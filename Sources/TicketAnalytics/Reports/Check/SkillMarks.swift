import JSON
import ODBC

/// What people think of the skills of tickets: extractors are measured by it.
public struct SkillMarks: Sendable {
    let store: Store

    public init(store: Store) {
        self.store = store
    }

    /// Says whether a ticket shows a skill, or takes back what was said.
    ///
    /// - Parameters:
    ///   - verdict: Nil takes the mark back.
    ///   - skill: A quote that is not known is empty.
    /// - Returns: The entry in the audit log; nil if it was marked so already, and nothing new is said of it.
    /// - Throws: `ReportError.noTicket`, `StoreError`
    public func mark(
        _ skill: ExtractedSkill, of ticket: Int64, as verdict: SkillMark.Verdict?, by person: String
    ) async throws -> Int64? {
        let dialect = store.dialect
        let key: [Value] = [.integer(ticket), .text(NormalizedName(skill.name).text)]
        return try await store.write { connection in
            let label = try TicketLabel.find(ticket, on: connection)
            let row = try connection.query(
                "SELECT Verdict, Kind, Quote FROM SkillMarks WHERE TicketNumber = ? AND NormalizedName = ?", key
            ).first
            let before = row?.text(0)
            let isNew = verdict != nil && (row?.text(1) != skill.kind.rawValue || skill.adds(to: row?.text(2)))
            if before == verdict?.rawValue, !isNew { return nil }
            _ = try connection.execute("DELETE FROM SkillMarks WHERE TicketNumber = ? AND NormalizedName = ?", key)
            if let verdict {
                _ = try connection.execute(
                    """
                    INSERT INTO SkillMarks
                        (TicketNumber, NormalizedName, Name, Kind, Quote, Verdict, MarkedAt, MarkedBy)
                    VALUES (?, ?, ?, ?, ?, ?, \(dialect.now), ?)
                    """,
                    key + [
                        .text(skill.name.limited(to: 200)), .text(skill.kind.rawValue),
                        .text(skill.quote.limited(to: 1000)), .text(verdict.rawValue),
                        .text(person.limited(to: 200)),
                    ])
            }
            return try AuditLog.record(
                "skill-mark.\(verdict?.rawValue.lowercased() ?? "take-back")",
                "\(skill.name.limited(to: 200)) in ticket \(label.text)",
                detail: Self.detail(ticket, before), by: person.limited(to: 200), on: connection, dialect)
        }
    }

    private static func detail(_ ticket: Int64, _ before: String?) -> String {
        let object: JSONObject = ["ticket": .integer(ticket), "before": before.map { .string($0) } ?? .null]
        return JSONValue.object(object).encoded()
    }

    /// Those of one ticket, in the order of their names; none for no ticket.
    ///
    /// - Throws: `StoreError`
    func load(of ticket: Int64?) async throws -> [SkillMark] {
        guard let ticket else { return [] }
        return try await store.run { [dialect = store.dialect] connection in
            try Self.load(of: ticket, connection, dialect)
        }
    }

    static func load(of ticket: Int64, _ connection: Connection, _ dialect: Dialect) throws -> [SkillMark] {
        try connection.query(
            """
            SELECT \(SkillMark.columns) FROM SkillMarks JOIN Tickets ON Tickets.TicketNumber = SkillMarks.TicketNumber
            WHERE SkillMarks.TicketNumber = ? ORDER BY SkillMarks.NormalizedName \(dialect.byteOrder)
            """, [.integer(ticket)]
        ).map(SkillMark.init)
    }
}

extension ExtractedSkill {
    /// Whether its words are others than those known; none are nothing new.
    fileprivate func adds(to quote: String?) -> Bool { !self.quote.isEmpty && self.quote.limited(to: 1000) != quote }
}
