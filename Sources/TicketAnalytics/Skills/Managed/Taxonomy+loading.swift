import ODBC

extension Taxonomy {
    public static func load(from store: Store) async throws -> Taxonomy {
        try await store.run { try load($0) }
    }

    static func load(_ connection: Connection) throws -> Taxonomy {
        let rows = try connection.query(
            """
            SELECT Skills.SkillId, Skills.Name, Skills.Kind, Skills.NormalizedName, ManagedSkillMembers.ManagedSkillId,
                DismissedSkills.SkillId
            FROM Skills
            LEFT JOIN ManagedSkillMembers ON ManagedSkillMembers.SkillId = Skills.SkillId
            LEFT JOIN DismissedSkills ON DismissedSkills.SkillId = Skills.SkillId
            """)
        var taxonomy = Taxonomy(rows.lazy.map(Discovered.init))
        for row in rows {
            guard let id = row.int64(0) else { continue }
            taxonomy.owners[id] = row.int64(4)
            if row.int64(5) != nil { taxonomy.dismissed[id] = true }
        }
        try taxonomy.readSkills(connection)
        try taxonomy.readDistinctions(connection)
        return taxonomy
    }

    private mutating func readSkills(_ connection: Connection) throws {
        let rows = try connection.query(
            """
            SELECT ManagedSkillId, Name, Category, Description, RetiredAt, UpdatedAt, TargetExperts FROM ManagedSkills
            """)
        for row in rows {
            guard let id = row.int64(0) else { continue }
            skills[id] = ManagedSkill(
                name: row.text(1) ?? "", category: row.text(2), description: row.text(3),
                isRetired: row.timestamp(4) != nil, targetExperts: row.int(6))
            versions[id] = row.timestamp(5)
        }
        for row in try connection.query("SELECT ManagedSkillId, NewId FROM ManagedSkillForwards") {
            if let id = row.int64(0) { forwards[id] = row.int64(1) }
        }
    }

    private mutating func readDistinctions(_ connection: Connection) throws {
        for row in try connection.query("SELECT Name, OtherName FROM DistinctNames") {
            distinct[NamePair(row.text(0) ?? "", row.text(1) ?? "")] = true
        }
    }
}

extension Taxonomy.Discovered {
    fileprivate init(_ row: Row) {
        self.init(
            id: row.int64(0) ?? 0, name: row.text(1) ?? "", kind: SkillKind(rawValue: row.text(2) ?? "") ?? .technology,
            normalized: row.text(3) ?? "")
    }
}
