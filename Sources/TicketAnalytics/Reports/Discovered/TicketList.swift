public import ODBC

/// The tickets behind a number: those with a skill, of a person, on a board, in a state.
public struct TicketList: Sendable, Hashable {
    /// What tickets are sorted by.
    public enum Column: String, Sendable, CaseIterable {
        /// Its number, which is about when it was entered.
        case ticket
    }

    public struct Query: Sendable, Hashable {
        public var skill: Int64?
        public var managed: Int64?
        public var facets = TicketFacets()
        public var state: TicketState?
        public var range = DateRange.all
        /// Words of the summary, or a whole number or key; empty for all.
        public var words = ""
        public var order = SortOrder(Column.ticket, descending: true)
        /// Only the tickets that stand behind the one of this number; they are not counted.
        public var after: Int64?
        public var offset = 0
        public var limit = 50
        /// How far the tickets are counted.
        public var mostCounted = TicketList.mostCounted

        public init() {}
    }

    public struct Entry: Sendable, Hashable {
        public let ticket: TicketLabel
        public let company: String?
        public let board: String?
        public let state: TicketState
        public let enteredAt: Timestamp?
        public var technicians: [Technician] = []
        public var analysis: LatestAnalysis?
        /// What proves the skill asked for.
        public var quote: String?

        public struct Technician: Sendable, Hashable {
            public let id: Int64
            public let name: String
        }
    }

    /// From here on a total reads "at least".
    public static let mostCounted = 1_000_000
    /// How many of the newest tickets words are looked for in.
    public static let mostSearched = 100_000

    public let entries: [Entry]
    public let total: Int
    /// The names of what was asked for by number.
    public let skill: SkillName?
    public let managed: String?
    public let technician: String?
    public let period: TicketPeriod

    /// - Throws: `CurationError.noManagedSkill`, `ReportError.noSkillNumber`
    public static func load(_ query: Query, from store: Store) async throws -> TicketList {
        let dialect = store.dialect
        return try await store.run { connection in
            let period = try TicketPeriod.load(query.range, on: connection, dialect)
            let managed = try query.managed.map { try ManagedSkill.find($0, on: connection) }
            var query = query
            query.managed = managed?.id
            let selection = try TicketSelection(query, period, connection, dialect)
            let numbers = try selection.numbers(offset: query.offset, limit: query.limit, connection, dialect)
            return TicketList(
                entries: try entries(numbers, query, connection, dialect),
                total: query.after == nil ? try selection.count(query.mostCounted, connection, dialect) : 0,
                skill: try query.skill.map { try SkillName.find($0, on: connection) },
                managed: managed?.name,
                technician: try query.facets.technician.flatMap { try technician($0, connection) }, period: period)
        }
    }

    private static func technician(_ id: Int64, _ connection: Connection) throws -> String? {
        try connection.query("SELECT Name FROM Technicians WHERE TechnicianId = ?", [.integer(id)]).first?.text(0)
    }

    private static func entries(
        _ numbers: [Int64], _ query: Query, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Entry] {
        if numbers.isEmpty { return [] }
        var rows = RowSet(["Number": .integer])
        for number in numbers { rows.append([.integer(number)]) }
        let table = rows.table(in: dialect)
        let people = try technicians(table, connection, dialect)
        let analyses = try LatestAnalysis.load(of: numbers, connection, dialect)
        let quotes = try query.skill.map { try Self.evidence(of: $0, table, connection, dialect) } ?? [:]
        let tickets = try connection.query(
            """
            SELECT \(TicketLabel.columns), Tickets.Company, Tickets.Board, Tickets.State, Tickets.EnteredAt
            FROM \(table.sql) \(dialect.orderedJoin) Tickets ON Tickets.TicketNumber = r.Number
            ORDER BY Tickets.TicketNumber \(query.order.direction)
            """, table.parameters)
        return tickets.map { row in
            let ticket = TicketLabel(row)
            return Entry(
                ticket: ticket, company: row.text(3), board: row.text(4),
                state: row.text(5).flatMap { TicketState(rawValue: $0) } ?? .pending, enteredAt: row.timestamp(6),
                technicians: people[ticket.number] ?? [], analysis: analyses[ticket.number],
                quote: quotes[ticket.number])
        }
    }

    private static func technicians(
        _ table: (sql: String, parameters: [Value]), _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: [Entry.Technician]] {
        let rows = try connection.query(
            """
            SELECT r.Number, Technicians.TechnicianId, Technicians.Name
            FROM \(table.sql) \(dialect.orderedJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = r.Number
            \(dialect.orderedJoin) Technicians ON Technicians.TechnicianId = TicketTechnicians.TechnicianId
            ORDER BY r.Number, TicketTechnicians.Hours DESC, Technicians.TechnicianId
            """, table.parameters)
        return Dictionary(grouping: rows) { $0.int64(0) ?? 0 }.mapValues { rows in
            rows.map { Entry.Technician(id: $0.int64(1) ?? 0, name: $0.text(2) ?? "") }
        }
    }

    private static func evidence(
        of skill: Int64, _ table: (sql: String, parameters: [Value]), _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: String] {
        let rows = try connection.query(
            """
            SELECT r.Number, TicketSkills.Quote
            FROM \(table.sql) \(dialect.orderedJoin) TicketSkills ON TicketSkills.TicketNumber = r.Number
            WHERE TicketSkills.SkillId = ?
            """, table.parameters + [.integer(skill)])
        return Dictionary(rows.map { ($0.int64(0) ?? 0, $0.text(1) ?? "") }) { $1 }
    }
}

extension SortOrder {
    /// As SQL writes it.
    var direction: String { isDescending ? "DESC" : "ASC" }
}
