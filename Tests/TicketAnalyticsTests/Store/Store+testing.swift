import Foundation
import ODBC

@testable import TicketAnalytics

extension Store {
    /// Puts Pending tickets into the queue, all changed at the same time.
    func add(_ numbers: some Sequence<Int64>, source: String = "stub") async throws {
        let heads = numbers.map { TicketHead(number: $0, summary: "Ticket \($0)", enteredAt: nil, changedAt: .day(1)) }
        _ = try await populate(from: StubSource(heads: heads, name: source))
    }

    /// Takes in what the source holds, in pages; reconciles only if told to.
    @discardableResult
    func populate(
        from source: any TicketSource, page: Int = 2_000, overlap: Duration = .zero, every interval: Duration = .zero,
        reconciling: Population.Reconciling = .whenDue
    ) async throws -> Population.Progress {
        var settings = try settings("").population
        settings.populationBatchSize = page
        settings.overlap = overlap
        settings.reconcileInterval = interval
        return try await Population(store: self, source: source, settings: settings, reconciling: reconciling).run()
    }

    func rows(_ sql: String, _ parameters: [Value] = []) async throws -> [[Value]] {
        try await run { connection in
            try connection.query(sql, parameters).map(\.values)
        }
    }

    @discardableResult
    func change(_ sql: String, _ parameters: [Value] = []) async throws -> Int {
        try await run { try $0.execute(sql, parameters) }
    }

    func count(_ table: String, where condition: String = "1 = 1") async throws -> Int {
        try await rows("SELECT COUNT(*) FROM \(table) WHERE \(condition)").first?.first?.int ?? -1
    }

    func states() async throws -> [Int64: String] {
        let found = try await rows("SELECT TicketNumber, State FROM Tickets")
        return Dictionary(uniqueKeysWithValues: found.map { ($0[0].int64 ?? 0, $0[1].text ?? "") })
    }

    func ticket(_ number: Int64, _ column: String) async throws -> Value {
        try await rows("SELECT \(column) FROM Tickets WHERE TicketNumber = ?", [.integer(number)]).first?.first ?? .null
    }

    /// The lease of what a ticket's holder has is over, as if the time had passed.
    func endLeases() async throws {
        let past = "UPDATE Tickets SET LeaseUntil = \(dialect.nowPlusMilliseconds) WHERE State = 'Processing'"
        try await change(past, [.integer(-60_000)])
    }
}

extension Timestamp {
    /// A day of January 2026, and milliseconds into it.
    static func day(_ day: Int, milliseconds: Int64 = 0) -> Timestamp {
        Timestamp(microseconds: 1_767_225_600_000_000 + Int64(day - 1) * 86_400_000_000 + milliseconds * 1000)
    }

    static var nowOfThisMachine: Timestamp { Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)) }
}

extension Connection {
    func insertTechnician(_ identifier: String) throws {
        try execute("INSERT INTO Technicians (Identifier, Name, Active) VALUES (?, ?, 1)", [.text(identifier), "Ann"])
    }
}

enum Table {
    /// Those that others refer to first.
    static let names = [
        "SchemaVersion", "ProcessingCheckpoint", "Tickets", "Workers", "Technicians", "TicketTechnicians", "Skills",
        "TicketSkills", "ManagedSkills", "ManagedSkillMembers", "Analyses", "ThroughputHistory", "AuditLog",
        "ImportedTickets", "ImportedNotes", "Leases", "ProcessingControl", "ManagedSkillForwards", "DismissedSkills",
        "DistinctNames", "CheckRuns", "SkillMarks",
    ]
}
