public import ODBC

/// Who has worked on tickets, by name: a list to find people in, no ranking.
public struct TechnicianList: Sendable, Hashable {
    /// What people are sorted by; not by their skills, which are counted for few of them.
    public enum Column: String, Sendable, CaseIterable {
        case name, tickets, hours, lastAt
    }

    public struct Entry: Sendable, Hashable {
        public let technician: Technician
        public let tickets: Int
        public let hours: Double
        /// How many discovered skills those tickets show; nil until `countingSkills`.
        public var skills: Int?
        /// When the newest of them was entered.
        public let lastAt: Timestamp?
    }

    public var entries: [Entry]
    public let window: EvidenceWindow

    /// So many tickets are looked up for when they were entered.
    private static let mostDated = 200_000

    public static func load(_ range: EvidenceRange, from store: Store) async throws -> TechnicianList {
        let dialect = store.dialect
        return try await store.run { connection in
            let window = try EvidenceWindow.load(range, on: connection, dialect)
            let work = try work(window, connection, dialect)
            let newest = try newest(work, window, connection, dialect)
            let entries = try Technician.all(on: connection).map { technician in
                let row = work[technician.id]
                return Entry(
                    technician: technician, tickets: row?.int(1) ?? 0, hours: row?.double(2) ?? 0,
                    skills: nil, lastAt: newest[technician.id])
            }
            return TechnicianList(
                entries: entries.sorted {
                    ($0.technician.name, $0.technician.identifier) < ($1.technician.name, $1.technician.identifier)
                }, window: window)
        }
    }

    /// Those whose login or name holds the words, whatever the case.
    ///
    /// - Parameters:
    ///   - isActive: nil for those who have left as well.
    ///   - isCounted: Whether those who count, or those who were left out.
    public func filtered(_ words: String, isActive: Bool?, isCounted: Bool = true) -> TechnicianList {
        let wanted = words.lowercased()
        let fitting = entries.filter { entry in
            let names = [entry.technician.identifier, entry.technician.name]
            return (wanted.isEmpty || names.contains { $0.lowercased().contains(wanted) })
                && (isActive == nil || entry.technician.isActive == isActive)
                && entry.technician.isCounted == isCounted
        }
        return TechnicianList(entries: fitting, window: window)
    }

    /// Some of the people alone, with their skills: to count those takes longer than all else.
    public func countingSkills(_ rows: Range<Int>, from store: Store) async throws -> TechnicianList {
        var list = self
        list.entries = Array(entries[rows.clamped(to: entries.indices)])
        let (dialect, window, people) = (store.dialect, window, list.entries.map(\.technician.id))
        let skills = try await store.run { connection in
            try Self.skills(of: people, window, connection, dialect)
        }
        for index in list.entries.indices {
            list.entries[index].skills = skills[list.entries[index].technician.id] ?? 0
        }
        return list
    }

    /// Those who are alike in it stand by name.
    public func sorted(by order: SortOrder<Column>) -> TechnicianList {
        TechnicianList(entries: entries.sorted { order.precedes($0, $1) }, window: window)
    }

    private static func work(
        _ window: EvidenceWindow, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Row] {
        let within = window.tickets(of: "TicketTechnicians", dialect)
        let rows = try connection.query(
            """
            SELECT TicketTechnicians.TechnicianId, COUNT(*), SUM(TicketTechnicians.Hours),
                MAX(TicketTechnicians.TicketNumber)
            FROM Technicians
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TechnicianId = Technicians.TechnicianId
            \(within.join) WHERE \(within.condition) GROUP BY TicketTechnicians.TechnicianId
            """, within.parameters)
        return Dictionary(rows.map { ($0.int64(0) ?? 0, $0) }) { $1 }
    }

    /// When each one's newest ticket was entered.
    private static func newest(
        _ work: [Int64: Row], _ window: EvidenceWindow, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Timestamp] {
        if work.values.reduce(0, { $0 + ($1.int(1) ?? 0) }) > mostDated {
            return try newestByNumber(work, connection, dialect)
        }
        let rows = try connection.query(
            """
            SELECT TicketTechnicians.TechnicianId, MAX(Tickets.EnteredAt) FROM TicketTechnicians
            \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = TicketTechnicians.TicketNumber
            WHERE TicketTechnicians.TicketNumber >= ? \(window.condition) GROUP BY TicketTechnicians.TechnicianId
            """, [.integer(window.firstTicket)] + window.parameters)
        return times(rows)
    }

    /// The ticket with the highest number is the newest one.
    private static func newestByNumber(
        _ work: [Int64: Row], _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Timestamp] {
        var numbers = RowSet(["TechnicianId": .integer, "TicketNumber": .integer])
        for (id, row) in work { numbers.append([.integer(id), Value(row.int64(3))]) }
        let table = numbers.table(in: dialect)
        let rows = try connection.query(
            """
            SELECT r.TechnicianId, Tickets.EnteredAt
            FROM \(table.sql) \(dialect.thenJoin) Tickets ON Tickets.TicketNumber = r.TicketNumber
            """, table.parameters)
        return times(rows)
    }

    private static func times(_ rows: [Row]) -> [Int64: Timestamp] {
        Dictionary(rows.compactMap { row in row.timestamp(1).map { (row.int64(0) ?? 0, $0) } }) { $1 }
    }

    private static func skills(
        of people: [Int64], _ window: EvidenceWindow, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Int] {
        var ids = RowSet(["TechnicianId": .integer])
        for id in people { ids.append([.integer(id)]) }
        let (table, within) = (ids.table(in: dialect), window.tickets(of: "TicketTechnicians", dialect))
        let rows = try connection.query(
            """
            SELECT TicketTechnicians.TechnicianId, COUNT(DISTINCT TicketSkills.SkillId) FROM \(table.sql)
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TechnicianId = r.TechnicianId \(within.join)
            \(dialect.thenJoin) TicketSkills ON TicketSkills.TicketNumber = TicketTechnicians.TicketNumber
            WHERE \(within.condition) AND TicketSkills.SkillId \(SkillName.isNotDismissed)
            GROUP BY TicketTechnicians.TechnicianId
            """, table.parameters + within.parameters)
        return Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { $1 }
    }
}

extension SortOrder<TechnicianList.Column> {
    fileprivate func precedes(_ left: TechnicianList.Entry, _ right: TechnicianList.Entry) -> Bool {
        let isBefore: Bool? =
            switch column {
            case .name: places(left.technician.name, before: right.technician.name)
            case .tickets: places(left.tickets, before: right.tickets)
            case .hours: places(left.hours, before: right.hours)
            case .lastAt: places(left.lastAt?.microseconds ?? .min, before: right.lastAt?.microseconds ?? .min)
            }
        return isBefore
            ?? ((left.technician.name, left.technician.identifier)
                < (right.technician.name, right.technician.identifier))
    }
}
