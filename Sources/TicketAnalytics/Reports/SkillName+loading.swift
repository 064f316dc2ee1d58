import ODBC

extension SkillName {
    static func load(_ ids: [Int64], on connection: Connection, _ dialect: Dialect) throws -> [SkillName] {
        var rows = RowSet(["SkillId": .integer])
        for id in ids { rows.append([.integer(id)]) }
        let table = rows.table(in: dialect)
        let sql = "SELECT \(columns) FROM \(table.sql) JOIN Skills ON Skills.SkillId = r.SkillId"
        return try connection.query(sql, table.parameters).map { SkillName($0) }
    }

    /// What a ticket's last analysis found, by name, but for what people have said is no skill.
    static func stored(for ticket: Int64, on connection: Connection, _ dialect: Dialect) throws -> [SkillName] {
        try connection.query(
            """
            SELECT \(columns) FROM TicketSkills JOIN Skills ON Skills.SkillId = TicketSkills.SkillId
            WHERE TicketSkills.TicketNumber = ? AND Skills.SkillId \(isNotDismissed) ORDER BY Skills.NormalizedName \(dialect.byteOrder)
            """, [.integer(ticket)]
        ).map { SkillName($0) }
    }
}
