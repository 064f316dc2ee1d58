import ODBC

/// Which of the failed tickets are meant.
public enum FailedSelection: Sendable, Hashable {
    case tickets([Int64])
    case matching(Filter)

    public static let all = FailedSelection.matching(Filter())

    /// What failed tickets can be told apart by.
    public struct Filter: Sendable, Hashable {
        /// The fixed word for the cause, for example `timeout`.
        public var kind: String?
        public var board: String?

        public init(kind: String? = nil, board: String? = nil) {
            self.kind = kind
            self.board = board
        }

        /// The condition beside the state, and what it binds.
        var condition: (sql: String, values: [Value]) {
            let parts = [("FailureKind", kind), ("Board", board)].compactMap { column, text in
                text.map { (" AND Tickets.\(column) = ?", Value.text($0)) }
            }
            return (parts.map(\.0).joined(), parts.map(\.1))
        }
    }
}

/// Why failed tickets were left as they are.
public enum FailedChangeError: Error, Hashable {
    /// Other tickets have failed meanwhile, or some of these no longer count as failed.
    case moved(expected: Int, found: Int)
}

extension FailedChangeError: Explainable {
    public var problem: String {
        switch self {
        case .moved(let expected, let found):
            "It was to be \(expected) failed \(expected == 1 ? "ticket" : "tickets"), but now it would be \(found); "
                + "nothing was changed."
        }
    }

    public var remedy: String { "Look at the failures again, and decide anew." }
    public var exitStatus: ExitStatus { .alreadyRunning }
    public var isRetryable: Bool { false }
}
