public import ODBC

/// Who has worked on tickets, by name: a list to find people in, no ranking.
public struct TechnicianList: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let technician: Technician
        public let tickets: Int
        public let hours: Double
        /// How many discovered skills those tickets show.
        public let skills: Int
        /// When the newest of them was entered.
        public let lastAt: Timestamp?
    }

    public let entries: [Entry]
    public let window: EvidenceWindow

    public static func load(_ range: EvidenceRange, from store: Store) async throws -> TechnicianList {
        let dialect = store.dialect
        return try await store.run { connection in
            let window = try EvidenceWindow.load(range, on: connection)
            let skills = try skills(window, connection, dialect)
            let work = try work(window, connection, dialect)
            let entries = try Technician.all(on: connection).map { technician in
                let row = work[technician.id]
                return Entry(
                    technician: technician, tickets: row?.int(1) ?? 0, hours: row?.double(2) ?? 0,
                    skills: skills[technician.id] ?? 0, lastAt: row?.timestamp(3))
            }
            return TechnicianList(
                entries: entries.sorted {
                    ($0.technician.name, $0.technician.identifier) < ($1.technician.name, $1.technician.identifier)
                }, window: window)
        }
    }

    /// Those whose login or name holds the words, whatever the case.
    ///
    /// - Parameter isActive: nil for those who have left as well.
    public func filtered(_ words: String, isActive: Bool?) -> TechnicianList {
        let wanted = words.lowercased()
        let fitting = entries.filter { entry in
            let names = [entry.technician.identifier, entry.technician.name]
            return (wanted.isEmpty || names.contains { $0.lowercased().contains(wanted) })
                && (isActive == nil || entry.technician.isActive == isActive)
        }
        return TechnicianList(entries: fitting, window: window)
    }

    private static func work(
        _ window: EvidenceWindow, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Row] {
        let rows = try connection.query(
            """
            SELECT TicketTechnicians.TechnicianId, COUNT(*), SUM(TicketTechnicians.Hours), MAX(Tickets.EnteredAt)
            FROM Tickets
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = Tickets.TicketNumber
            WHERE 1 = 1 \(window.condition)
            GROUP BY TicketTechnicians.TechnicianId
            """, window.parameters)
        return Dictionary(rows.map { ($0.int64(0) ?? 0, $0) }) { $1 }
    }

    private static func skills(
        _ window: EvidenceWindow, _ connection: Connection, _ dialect: Dialect
    ) throws -> [Int64: Int] {
        // The tickets come first, in their order: SQLite would rather go through all work of each technician.
        let rows = try connection.query(
            """
            SELECT TicketTechnicians.TechnicianId, COUNT(DISTINCT TicketSkills.SkillId) FROM Tickets
            \(dialect.thenJoin) TicketTechnicians ON TicketTechnicians.TicketNumber = Tickets.TicketNumber
            \(dialect.thenJoin) TicketSkills ON TicketSkills.TicketNumber = Tickets.TicketNumber
            WHERE 1 = 1 \(window.condition) GROUP BY TicketTechnicians.TechnicianId
            """, window.parameters)
        return Dictionary(rows.map { ($0.int64(0) ?? 0, $0.int(1) ?? 0) }) { $1 }
    }
}
