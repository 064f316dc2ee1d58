import ODBC

/// The skills that people have marked, and how many of them are right: the share that an extractor's work is worth.
public struct MarkedSkills: Sendable, Hashable {
    /// Those of one page, the latest first.
    public let marks: [SkillMark]
    public let tickets: Int
    public let right: Int
    public let wrong: Int
    /// Right ones that are not among the ticket's stored skills.
    public let missed: Int

    public var total: Int { right + wrong }

    /// - Throws: `StoreError`
    public static func load(offset: Int = 0, limit: Int, from store: Store) async throws -> MarkedSkills {
        let dialect = store.dialect
        let page = dialect.page(offset: offset, limit: limit)
        return try await store.run { connection in
            let counts = try connection.query(counts).first
            let marks = try connection.query(
                """
                SELECT \(SkillMark.columns) FROM SkillMarks
                JOIN Tickets ON Tickets.TicketNumber = SkillMarks.TicketNumber
                ORDER BY SkillMarks.MarkedAt DESC, SkillMarks.TicketNumber, SkillMarks.NormalizedName \(page.sql)
                """, page.values
            ).map(SkillMark.init)
            return MarkedSkills(
                marks: marks, tickets: counts?.int(0) ?? 0, right: counts?.int(1) ?? 0, wrong: counts?.int(2) ?? 0,
                missed: counts?.int(3) ?? 0)
        }
    }

    // People mark by hand: there are thousands at most.
    private static let counts = """
        SELECT COUNT(DISTINCT SkillMarks.TicketNumber),
            SUM(CASE WHEN SkillMarks.Verdict = 'Right' THEN 1 ELSE 0 END),
            SUM(CASE WHEN SkillMarks.Verdict = 'Wrong' THEN 1 ELSE 0 END),
            SUM(CASE WHEN SkillMarks.Verdict = 'Right' AND TicketSkills.SkillId IS NULL THEN 1 ELSE 0 END)
        FROM SkillMarks
        LEFT JOIN Skills ON Skills.NormalizedName = SkillMarks.NormalizedName
        LEFT JOIN TicketSkills ON TicketSkills.TicketNumber = SkillMarks.TicketNumber
            AND TicketSkills.SkillId = Skills.SkillId
        """
}
