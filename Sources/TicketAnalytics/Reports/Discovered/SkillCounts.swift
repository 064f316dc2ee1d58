import ODBC

/// How many tickets show each skill, read from keys alone where the numbers of the tickets tell their time.
enum SkillCounts {
    /// So few tickets are gone through; of more, each skill's are counted in its key.
    private static let fewTickets: Int64 = 20_000

    /// The counts of slices that follow each other. A skill that no ticket shows may be missing.
    static func load(
        _ slices: [TicketSlice], _ connection: Connection, _ dialect: Dialect
    ) throws -> [[Int64: Int]] {
        guard slices.allSatisfy(\.isNumberRange) else {
            return try SkillPass(periods: slices.map(\.period)).counts(connection, dialect).periods
        }
        return try slices.map { slice in
            guard let numbers = slice.numbers else { return [:] }
            let isShort = numbers.upperBound - numbers.lowerBound < fewTickets
            return counts(try connection.query(isShort ? byTicket : bySkill, bounds(numbers)))
        }
    }

    /// The counts of a few skills alone.
    static func load(
        _ slices: [TicketSlice], of skills: [Int64], _ connection: Connection, _ dialect: Dialect
    ) throws -> [[Int64: Int]] {
        guard !skills.isEmpty else { return slices.map { _ in [:] } }
        guard slices.allSatisfy(\.isNumberRange) else {
            return try SkillPass(periods: slices.map(\.period), skills: skills).counts(connection, dialect).periods
        }
        var rows = RowSet(["SkillId": .integer])
        for skill in skills { rows.append([.integer(skill)]) }
        let table = rows.table(in: dialect)
        return try slices.map { slice in
            guard let numbers = slice.numbers else { return [:] }
            let sql = "SELECT r.SkillId, (\(shown("r"))) FROM \(table.sql)"
            return counts(try connection.query(sql, bounds(numbers) + table.parameters))
        }
    }

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
        return try connection.query(sql, [skill] + bounds(numbers) + (isPlain ? [] : slice.period.parameters))
            .first?.int(0) ?? 0
    }

    private static let byTicket = """
        SELECT SkillId, COUNT(*) FROM TicketSkills WHERE TicketNumber BETWEEN ? AND ? GROUP BY SkillId
        """

    /// To group the tickets' rows, a database would sort them first.
    private static let bySkill = "SELECT Skills.SkillId, (\(shown("Skills"))) FROM Skills"

    private static func shown(_ skills: String) -> String {
        """
        SELECT COUNT(*) FROM TicketSkills
        WHERE TicketSkills.SkillId = \(skills).SkillId AND TicketSkills.TicketNumber BETWEEN ? AND ?
        """
    }

    private static func bounds(_ numbers: ClosedRange<Int64>) -> [Value] {
        [.integer(numbers.lowerBound), .integer(numbers.upperBound)]
    }

    private static func counts(_ rows: [Row]) -> [Int64: Int] {
        Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { $1 }
    }
}
