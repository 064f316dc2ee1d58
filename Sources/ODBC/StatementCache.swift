/// Prepared statements by their text; the one that rested longest goes first.
struct StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var clock = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Takes a statement out, so that a nested use of the same text gets one of its own.
    mutating func take(_ sql: String) -> Statement? {
        statements.removeValue(forKey: sql)
    }

    /// Keeps a statement for its next use; one that failed or cannot be closed is freed instead.
    mutating func giveBack(_ statement: Statement) {
        guard capacity > 0, statement.close() else { return }
        if statements.count >= capacity, let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            statements.removeValue(forKey: oldest.key)
        }
        clock += 1
        statement.lastUse = clock
        statements[statement.sql] = statement
    }
}
