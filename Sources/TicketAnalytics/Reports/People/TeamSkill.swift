import ODBC

/// A skill as a question about people counts it: one discovered skill, or several that are one.
public struct TeamSkill: Sendable, Hashable {
    /// A discovered or a managed skill's number, as the basis says.
    public let id: Int64
    public let name: String
    /// The kind of a discovered skill, the category of a managed one; may be empty.
    public let group: String
    /// How many people should know it; nil where nobody has said.
    public let target: Int?
    /// The discovered skills that count.
    let members: [Int64]

    init(id: Int64, name: String, group: String, target: Int? = nil, members: [Int64]) {
        self.id = id
        self.name = name
        self.group = group
        self.target = target
        self.members = members
    }

    init(_ skill: SkillName) {
        self.init(id: skill.id, name: skill.name, group: skill.kind.rawValue, members: [skill.id])
    }

    /// All that several stand for, as one.
    init(anyOf skills: [TeamSkill]) {
        self.init(id: .min, name: "", group: "", members: Set(skills.flatMap(\.members)).sorted())
    }

    /// The discovered skills that most tickets in the window take, those first.
    static func top(
        _ limit: Int, in window: EvidenceWindow, on connection: Connection, _ dialect: Dialect
    ) throws -> [TeamSkill] {
        let within = window.tickets(of: "TicketSkills", dialect)
        // Skill by skill, so that only the window's part of the key is read.
        let sql = """
            SELECT \(SkillName.columns) FROM (
                SELECT Skills.SkillId, COUNT(*) AS Tickets
                FROM Skills \(dialect.thenJoin) TicketSkills ON TicketSkills.SkillId = Skills.SkillId \(within.join)
                WHERE \(within.condition) AND Skills.SkillId \(SkillName.isNotDismissed) GROUP BY Skills.SkillId
            ) AS counted JOIN Skills ON Skills.SkillId = counted.SkillId
            ORDER BY counted.Tickets DESC, Skills.NormalizedName \(dialect.byteOrder) \(dialect.limit)
            """
        let rows = try connection.query(sql, within.parameters + [.integer(Int64(limit))])
        return rows.map { TeamSkill(SkillName($0)) }
    }

    /// The managed skills that are not retired, by category and name.
    static func managed(on connection: Connection, _ dialect: Dialect) throws -> [TeamSkill] {
        let rows = try connection.query(
            """
            SELECT ManagedSkills.ManagedSkillId, ManagedSkills.Name, ManagedSkills.Category, ManagedSkills.TargetExperts,
                ManagedSkillMembers.SkillId
            FROM ManagedSkills
            LEFT JOIN ManagedSkillMembers ON ManagedSkillMembers.ManagedSkillId = ManagedSkills.ManagedSkillId
            WHERE ManagedSkills.RetiredAt IS NULL
            """)
        let members = Dictionary(grouping: rows) { $0.int64(0) ?? 0 }
        return members.map { id, rows in
            TeamSkill(
                id: id, name: rows[0].text(1) ?? "", group: rows[0].text(2) ?? "", target: rows[0].int(3),
                members: rows.compactMap { $0.int64(4) })
        }.sorted { ($0.group, $0.name) < ($1.group, $1.name) }
    }
}
