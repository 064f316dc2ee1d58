import ODBC
import TestSupport

@testable import TicketAnalytics

/// Gives the test a queue of Pending tickets.
func withQueue(
    on database: TestDatabase, tickets: some Sequence<Int64>, source: String = "stub",
    _ body: (TicketQueue, Store) async throws -> Void
) async throws {
    try await withStore(on: database) { test in
        try await test.store.add(tickets, source: source)
        try await body(TicketQueue(store: test.store), test.store)
    }
}

extension TicketQueue {
    func claimNext(_ limit: Int, for worker: WorkerID = WorkerID("tester"), after mark: ClaimMark? = nil) async throws
        -> [Claim]
    {
        try await claim(limit: limit, for: worker, lease: .seconds(60), after: mark)
    }

    func claimAlone() async throws -> Claim? {
        try await claimQuarantined(for: WorkerID("tester"), lease: .seconds(60))
    }

    /// Claims until nothing is left, a few at a time and behind a mark, as a worker does.
    func claimAll(for worker: WorkerID) async throws -> [Int64] {
        var claimed: [Int64] = []
        var mark: ClaimMark?
        while true {
            let claims = try await claimNext(7, for: worker, after: mark)
            if claims.isEmpty, mark == nil { return claimed }
            claimed += claims.map(\.ticketNumber)
            mark = claims.count < 7 ? nil : claims.last.map(ClaimMark.init)
        }
    }
}

extension Failure {
    static let transient = Failure(kind: "timeout", reason: "no answer", isRetryable: true)
}

extension RetryPolicy {
    static let four = RetryPolicy(maxAttempts: 4, delay: .zero, delayLimit: .zero)
}
