/// Shares out what a ticket's text may cost between its notes.
///
/// The longest give first, in their middle; problem and resolution only when the others have given all that they can.
struct NoteBudget {
    /// In sixths of an estimated token.
    let limit: Int
    /// What a note may cost at least, so that it still says something.
    private static let least = 6 * 64

    init(tokens: Int) { limit = 6 * tokens }

    /// - Returns: How many notes are left out whole, and after which one.
    func apply(to entries: inout [NoteEntry], cuts: inout TextCuts) -> (missing: Int, after: Int)? {
        var costs = entries.map { TokenEstimate.sixths(in: $0.body) + Self.costOfHeader }
        guard costs.reduce(0, +) > limit else { return nil }
        let gap = leaveOut(&entries, &costs, &cuts)
        let isFirstRank = entries.map { $0.kind == .problem || $0.kind == .resolution }
        let others = zip(costs, isFirstRank).filter { !$0.1 }.map(\.0)
        let first = zip(costs, isFirstRank).filter(\.1).map(\.0)
        let othersLevel = level(others, within: max(others.count * Self.least, limit - first.reduce(0, +)))
        let othersCost = others.reduce(0) { $0 + min($1, othersLevel) }
        let firstLevel = level(first, within: limit - othersCost)
        for index in entries.indices {
            let level = isFirstRank[index] ? firstLevel : othersLevel
            guard costs[index] > level else { continue }
            entries[index].body = MiddleCut.shortened(
                entries[index].body, toSixths: max(Self.least, level) - Self.costOfHeader, cuts: &cuts)
        }
        return gap
    }

    /// `[technician, resolution, 2026-03-01 14:20]`
    private static let costOfHeader = 6 * 24

    /// The highest cost for each that keeps all within the budget.
    private func level(_ costs: [Int], within budget: Int) -> Int {
        var rest = budget
        for (index, cost) in costs.sorted().enumerated() {
            let share = rest / (costs.count - index)
            if cost > share { return max(0, share) }
            rest -= cost
        }
        return .max
    }

    /// So many notes that even short they would cost too much: those in the middle go.
    private func leaveOut(
        _ entries: inout [NoteEntry], _ costs: inout [Int], _ cuts: inout TextCuts
    ) -> (missing: Int, after: Int)? {
        let room = max(2, limit / Self.least)
        guard entries.count > room else { return nil }
        let range = room / 2..<entries.count - (room - room / 2)
        cuts.overBudget += entries[range].reduce(0) { $0 + $1.body[...].length }
        entries.removeSubrange(range)
        costs.removeSubrange(range)
        return (range.count, range.lowerBound)
    }
}
