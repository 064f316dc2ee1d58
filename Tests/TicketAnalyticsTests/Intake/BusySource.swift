import ODBC

@testable import TicketAnalytics

/// A source that people work on while it is read: transactions take their time stamp first and are committed later, in
/// another order. Whatever happens is the seed's doing; its time stands still unless it is asked for something.
actor BusySource: TicketSource {
    struct Habits {
        /// Seconds from a time stamp to its commit, at most.
        var longestCommit: Int64 = 0
        var deletes = false
        /// Whether the clock is put forward and back now and then.
        var clockSteps = false
    }

    private struct Transaction {
        let number: Int64
        /// Nil for a deletion.
        let changedAt: Timestamp?
        let commitsAt: Int64
    }

    nonisolated let name = "busy"
    /// What is committed.
    private(set) var rows: [Int64: Timestamp] = [:]
    private(set) var deleted: Set<Int64> = []
    private let habits: Habits
    private var random: SeededRandom
    private var seconds: Int64 = 0
    private var clockError: Int64 = 0
    private var open: [Transaction] = []
    private var isAtWork = true

    init(seed: Int, _ habits: Habits) {
        random = SeededRandom(seed)
        self.habits = habits
    }

    func heads(after cursor: SourceCursor, limit: Int) throws -> [TicketHead] {
        work()
        if isAtWork, chance(0.08) { throw SourceAway() }
        return rows.map { TicketHead(number: $0, summary: "Ticket \($0)", enteredAt: nil, changedAt: $1) }
            .sorted { $0.cursor < $1.cursor }.filter { $0.cursor > cursor }.prefix(limit).map { $0 }
    }

    func tickets(_ numbers: [Int64]) -> [StandardTicket] {
        numbers.filter { rows[$0] != nil }.map { StandardTicket(number: $0, summary: "Ticket \($0)") }
    }

    func now() -> Timestamp? { time }
    func findings() -> [String] { [] }

    /// What people do until the next look at the source.
    func work() {
        guard isAtWork else { return }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            if chance(0.5) { pass(.random(in: 1...20, using: &random)) }
            if habits.clockSteps, chance(0.03) { clockError = .random(in: -600...600, using: &random) }
            begin()
        }
    }

    /// All transactions are committed; nothing changes any more, and no page fails.
    func goHome() {
        pass(habits.longestCommit)
        isAtWork = false
    }

    private func begin() {
        let number = Int64.random(in: 1...80, using: &random)
        // A row that is being written is locked.
        guard !open.contains(where: { $0.number == number }) else { return }
        let isDeletion = habits.deletes && chance(0.2)
        let delay = chance(0.5) ? 0 : Int64.random(in: 0...habits.longestCommit, using: &random)
        open.append(
            Transaction(number: number, changedAt: isDeletion ? nil : time, commitsAt: seconds + delay))
        pass(0)
    }

    private func pass(_ span: Int64) {
        seconds += span
        for transaction in open where transaction.commitsAt <= seconds {
            rows[transaction.number] = transaction.changedAt
            if transaction.changedAt == nil { deleted.insert(transaction.number) }
        }
        open.removeAll { $0.commitsAt <= seconds }
    }

    private var time: Timestamp { .day(1, milliseconds: (seconds + clockError) * 1000) }
    private func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
}
