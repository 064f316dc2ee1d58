import ODBC

/// The statement that finds the tickets of a question: from the smallest key that answers it.
struct TicketSelection {
    private let from: String
    private let key: String
    private let condition: String
    private let order: SortOrder<TicketList.Column>
    private let parameters: [Value]

    init(
        _ query: TicketList.Query, _ period: TicketPeriod, _ connection: Connection, _ dialect: Dialect
    ) throws {
        var tables: [String] = []
        var conditions: [(sql: String, parameters: [Value])] = []
        if let skill = query.skill {
            tables.append("TicketSkills")
            conditions.append(("TicketSkills.SkillId = ?", [.integer(skill)]))
        } else if let managed = query.managed {
            tables.append(Self.managedTickets)
            conditions.append(("1 = 1", [.integer(managed)]))
        }
        var facets = query.facets
        if tables.isEmpty, let technician = facets.technician {
            tables.append("TicketTechnicians")
            conditions.append(("TicketTechnicians.TechnicianId = ?", [.integer(technician)]))
            facets.technician = nil
        }
        let slice = try period.isAll ? nil : TicketSlice.load([period], on: connection).first
        let needsTickets =
            tables.isEmpty || !facets.isEmpty || query.state != nil || !query.words.isEmpty
            || (slice.map { !$0.isNumberRange } ?? false)
        if needsTickets { tables.append("Tickets") }
        key = tables[0].hasPrefix("(") ? "counted.TicketNumber" : "\(tables[0]).TicketNumber"
        order = query.order
        if let place = query.after {
            conditions.append(("\(key) \(order.isDescending ? "<" : ">") ?", [.integer(place)]))
        }
        if let slice { conditions.append(Self.numbers(slice, of: key)) }
        if needsTickets {
            if !period.isAll { conditions.append(("1 = 1" + period.condition, period.parameters)) }
            conditions.append(("1 = 1" + facets.condition, facets.parameters))
            if let state = query.state { conditions.append((state.condition, [])) }
        }
        if !query.words.isEmpty { conditions.append(try Self.search(query.words, connection, dialect)) }
        from =
            tables.count == 1
            ? tables[0] : "\(tables[0]) \(dialect.orderedJoin) Tickets ON Tickets.TicketNumber = \(key)"
        condition = conditions.map(\.sql).joined(separator: " AND ")
        parameters = conditions.flatMap(\.parameters)
    }

    /// A page of their numbers.
    func numbers(offset: Int, limit: Int, _ connection: Connection, _ dialect: Dialect) throws -> [Int64] {
        let page = dialect.page(offset: offset, limit: limit)
        let rows = try connection.query(
            "SELECT \(key) FROM \(from) WHERE \(condition) ORDER BY \(key) \(order.direction) \(page.sql)",
            parameters + page.values)
        return rows.map { $0.int64(0) ?? 0 }
    }

    func count(_ most: Int, _ connection: Connection, _ dialect: Dialect) throws -> Int {
        let sql = "SELECT COUNT(*) FROM (SELECT 1 AS One FROM \(from) WHERE \(condition) \(dialect.anyFew)) AS found"
        return try connection.query(sql, parameters + [.integer(Int64(most))]).first?.int(0) ?? 0
    }

    /// A ticket that shows two spellings of a managed skill counts once.
    private static let managedTickets = """
        (
            SELECT DISTINCT TicketSkills.TicketNumber
            FROM ManagedSkillMembers JOIN TicketSkills ON TicketSkills.SkillId = ManagedSkillMembers.SkillId
            WHERE ManagedSkillMembers.ManagedSkillId = ?
        ) AS counted
        """

    private static func numbers(_ slice: TicketSlice, of key: String) -> (sql: String, parameters: [Value]) {
        guard let numbers = slice.numbers else { return ("1 = 0", []) }
        return ("\(key) BETWEEN ? AND ?", [.integer(numbers.lowerBound), .integer(numbers.upperBound)])
    }

    /// The ticket that is called so; else the newest whose summary holds the words in any case.
    private static func search(
        _ words: String, _ connection: Connection, _ dialect: Dialect
    ) throws -> (sql: String, parameters: [Value]) {
        let named = try connection.query("SELECT TicketNumber FROM Tickets WHERE ExternalId = ?", [.text(words)]).first
        if let number = named?.int64(0) ?? Int64(words) { return ("Tickets.TicketNumber = ?", [.integer(number)]) }
        let oldest = try connection.query(
            """
            SELECT MIN(TicketNumber) FROM (
                SELECT TicketNumber FROM Tickets ORDER BY TicketNumber DESC \(dialect.limit)) AS newest
            """, [.integer(Int64(TicketList.mostSearched))]
        ).first?.int64(0)
        let found = dialect.holding(words, in: "Tickets.Summary")
        return ("Tickets.TicketNumber >= ? AND \(found.sql)", [.integer(oldest ?? 0), .text(found.pattern)])
    }
}

extension TicketState {
    /// Lets a database use the state's index where few tickets are in it; where most are, the order of the numbers
    /// finds a page sooner.
    fileprivate var condition: String {
        let condition = "Tickets.State = '\(rawValue)'"
        return self == .failed || self == .discarded ? condition + " AND Tickets.FinishedAt IS NOT NULL" : condition
    }
}

extension Dialect {
    /// Joins in the order written. SQLite keeps no statistics unless told to, and would begin with the largest table.
    var orderedJoin: String { name == .sqlite ? "CROSS JOIN" : "JOIN" }
}
