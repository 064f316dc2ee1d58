import ODBC

/// How many tickets of a slice show each skill.
enum SkillCounts {
    /// A skill that no ticket shows may be missing.
    static func load(
        _ slice: TicketSlice, _ facets: TicketFacets, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Int] {
        if slice.period.isAll, facets.isEmpty {
            return counts(try connection.query("SELECT SkillId, COUNT(*) FROM TicketSkills GROUP BY SkillId"))
        }
        guard let numbers = slice.numbers else { return [:] }
        let bounds = [Value.integer(numbers.lowerBound), .integer(numbers.upperBound)]
        if slice.isNumberRange, facets.isEmpty { return counts(try connection.query(byKey, bounds)) }
        // A person's tickets are few: they come first.
        let isPersonal = facets.technician != nil
        let join = dialect.orderedJoin
        let source = isPersonal ? "TicketTechnicians \(join) Tickets ON \(workKey) = Tickets.TicketNumber" : "Tickets"
        var others = facets
        others.technician = nil
        return counts(
            try connection.query(
                """
                SELECT TicketSkills.SkillId, COUNT(*)
                FROM \(source) \(join) TicketSkills ON TicketSkills.TicketNumber = Tickets.TicketNumber
                WHERE \(isPersonal ? "TicketTechnicians.TechnicianId = ? AND \(workKey)" : "Tickets.TicketNumber")
                    BETWEEN ? AND ?\(slice.period.condition)\(others.condition)
                GROUP BY TicketSkills.SkillId
                """,
                [facets.technician.map { .integer($0) }].compactMap { $0 } + bounds + slice.period.parameters
                    + others.parameters))
    }

    private static let workKey = "TicketTechnicians.TicketNumber"

    /// How many tickets of a slice show one skill.
    static func count(_ skill: Value, in slice: TicketSlice, _ connection: Connection) throws -> Int {
        guard let numbers = slice.numbers else { return 0 }
        let isPlain = slice.isNumberRange
        let sql = """
            SELECT COUNT(*) FROM TicketSkills
            \(isPlain ? "" : "JOIN Tickets ON Tickets.TicketNumber = TicketSkills.TicketNumber")
            WHERE TicketSkills.SkillId = ? AND TicketSkills.TicketNumber BETWEEN ? AND ?
            \(isPlain ? "" : slice.period.condition)
            """
        let bounds = [Value.integer(numbers.lowerBound), .integer(numbers.upperBound)]
        return try connection.query(sql, [skill] + bounds + (isPlain ? [] : slice.period.parameters)).first?.int(0) ?? 0
    }

    /// A look into the key for each skill: to group the tickets' rows, a database would sort them first.
    private static let byKey = """
        SELECT Skills.SkillId, (
            SELECT COUNT(*) FROM TicketSkills
            WHERE TicketSkills.SkillId = Skills.SkillId AND TicketSkills.TicketNumber BETWEEN ? AND ?)
        FROM Skills
        """

    private static func counts(_ rows: [Row]) -> [Int64: Int] {
        Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { $1 }
    }
}
