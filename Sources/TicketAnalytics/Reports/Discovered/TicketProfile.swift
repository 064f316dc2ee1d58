public import ODBC

/// One ticket as the database knows it: its head, the skills found with what proves them, who worked on it, and how it was
/// analysed.
public struct TicketProfile: Sendable, Hashable {
    public struct Skill: Sendable, Hashable {
        public let skill: SkillName
        public let managed: DiscoveredSkills.Entry.ManagedName?
        public let quote: String
    }

    public struct Person: Sendable, Hashable {
        public let id: Int64
        public let name: String
        public let hours: Double
        public let notes: Int
    }

    public struct Analysis: Sendable, Hashable {
        public let at: Timestamp
        public let extractor: String
        public let model: String
        public let promptHash: String
        public let skills: Int
        public let dropped: Int
        public let duration: Duration
        /// Taken over from a ticket with the same text.
        public let isReused: Bool
    }

    public static let mostAnalyses = 20

    public let ticket: TicketLabel
    public let source: String
    public let company: String?
    public let board: String?
    public let sourceStatus: String?
    public let enteredAt: Timestamp?
    public let closedAt: Timestamp?
    public let state: TicketState
    public let attempts: Int
    public let failureReason: String?
    /// By name.
    public let skills: [Skill]
    /// What people think of them, and of others.
    public let marks: [SkillMark]
    /// The most hours first.
    public let people: [Person]
    /// The latest first.
    public let analyses: [Analysis]

    /// - Throws: `ReportError.noTicket`, `StoreError`
    public static func load(_ number: Int64, from store: Store) async throws -> TicketProfile {
        let dialect = store.dialect
        return try await store.run { connection in
            let found = try connection.query(
                """
                SELECT \(TicketLabel.columns), Source, Company, Board, SourceStatus, EnteredAt, ClosedAt, State, Attempts,
                    FailureReason
                FROM Tickets WHERE TicketNumber = ?
                """, [.integer(number)])
            guard let row = found.first else { throw ReportError.noTicket(String(number)) }
            return TicketProfile(
                ticket: TicketLabel(row), source: row.text(3) ?? "", company: row.text(4), board: row.text(5),
                sourceStatus: row.text(6), enteredAt: row.timestamp(7), closedAt: row.timestamp(8),
                state: row.text(9).flatMap { TicketState(rawValue: $0) } ?? .pending, attempts: row.int(10) ?? 0,
                failureReason: row.text(11), skills: try skills(of: number, connection, dialect),
                marks: try SkillMarks.load(of: number, connection, dialect),
                people: try people(of: number, connection), analyses: try analyses(of: number, connection, dialect))
        }
    }

    private static func skills(
        of number: Int64, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Skill] {
        try connection.query(
            """
            SELECT \(SkillName.columns), ManagedSkills.ManagedSkillId, ManagedSkills.Name, TicketSkills.Quote
            FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId
            LEFT JOIN ManagedSkillMembers ON ManagedSkillMembers.SkillId = Skills.SkillId
            LEFT JOIN ManagedSkills ON ManagedSkills.ManagedSkillId = ManagedSkillMembers.ManagedSkillId
            WHERE TicketSkills.TicketNumber = ? ORDER BY Skills.NormalizedName \(dialect.byteOrder)
            """, [.integer(number)]
        ).map { row in
            Skill(
                skill: SkillName(row),
                managed: row.int64(3).map { DiscoveredSkills.Entry.ManagedName(id: $0, name: row.text(4) ?? "") },
                quote: row.text(5) ?? "")
        }
    }

    private static func people(of number: Int64, _ connection: Connection) throws -> [Person] {
        try connection.query(
            """
            SELECT Technicians.TechnicianId, Technicians.Name, TicketTechnicians.Hours, TicketTechnicians.Notes
            FROM TicketTechnicians JOIN Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            WHERE TicketTechnicians.TicketNumber = ?
            ORDER BY TicketTechnicians.Hours DESC, Technicians.TechnicianId
            """, [.integer(number)]
        ).map { Person(id: $0.int64(0) ?? 0, name: $0.text(1) ?? "", hours: $0.double(2) ?? 0, notes: $0.int(3) ?? 0) }
    }

    private static func analyses(
        of number: Int64, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Analysis] {
        try connection.query(
            """
            SELECT AnalyzedAt, Extractor, Model, PromptHash, SkillCount, DroppedCount, DurationMs, Reused FROM Analyses
            WHERE TicketNumber = ? ORDER BY AnalyzedAt DESC, AnalysisId DESC \(dialect.limit)
            """, [.integer(number), .integer(Int64(mostAnalyses))]
        ).map { row in
            Analysis(
                at: row.timestamp(0) ?? Timestamp(microseconds: 0), extractor: row.text(1) ?? "",
                model: row.text(2) ?? "", promptHash: row.text(3) ?? "", skills: row.int(4) ?? 0,
                dropped: row.int(5) ?? 0, duration: .milliseconds(row.int64(6) ?? 0), isReused: row.bool(7) ?? false)
        }
    }
}
