import Logging

/// Saves outcomes as they come, all that wait in one transaction.
struct ResultSaver {
    /// Tickets a transaction.
    private static let batchLimit = 100

    let worker: WorkerID
    let store: Store
    let queue: TicketQueue
    let policy: RetryPolicy
    let held: HeldClaims
    let logger: Logger

    /// Runs until `outgoing` is finished and empty.
    func run(from outgoing: BoundedQueue<Outcome>) async throws {
        let writer = AnalysisWriter(store: store, worker: worker)
        while let batch = await outgoing.receiveAll(limit: Self.batchLimit) {
            let analysed = batch.compactMap(\.analysed)
            try await patiently { isAgain in try await save(analysed, with: writer, isAgain: isAgain) }
            for failed in batch.compactMap(\.failed) {
                try await patiently { _ in try await save(failed.failure, of: failed.claim) }
            }
            for claim in batch.compactMap(\.gone) { try await patiently { _ in try await discard(claim) } }
            held.remove(batch.map(\.claim))
        }
    }

    private func patiently(_ body: (_ isAgain: Bool) async throws -> Void) async throws {
        var patience = Patience()
        var isAgain = false
        while true {
            do {
                return try await body(isAgain)
            } catch {
                isAgain = true
                try await patience.wait(after: error, logger: logger)
            }
        }
    }

    private func save(_ analysed: [AnalysedTicket], with writer: AnalysisWriter, isAgain: Bool) async throws {
        guard !analysed.isEmpty else { return }
        let saved = try await writer.save(analysed, isAgain: isAgain)
        held.count(completed: saved.count)
        for ticket in analysed { report(ticket, isSaved: saved.contains(ticket.prepared.claim)) }
    }

    private func save(_ failure: Failure, of claim: Claim) async throws {
        let decision = policy.decide(attempt: claim.attempt, failure: failure)
        guard try await queue.end(claim, failure, decision) else { return reportLost(claim) }
        let fields: Logger.Metadata = [
            "ticket": .stringConvertible(claim.ticketNumber), "attempt": .stringConvertible(claim.attempt),
            "kind": .string(failure.kind),
        ]
        if decision == .giveUp {
            held.count(failed: 1)
            logger.event(.ticketFailed, failure.reason, fields)
        } else {
            logger.event(.ticketRetried, failure.reason, fields)
        }
    }

    private func discard(_ claim: Claim) async throws {
        guard try await queue.discardGone(claim) else { return reportLost(claim) }
        logger.event(.ticketGone, ["ticket": .stringConvertible(claim.ticketNumber)])
    }

    // Inlined, it crashes the optimiser of Swift 6.3.1.
    @inline(never)
    private func report(_ ticket: AnalysedTicket, isSaved: Bool) {
        guard isSaved else { return reportLost(ticket.prepared.claim) }
        logger.event(ticket.analysis == nil ? .ticketUnchanged : .ticketCompleted, ticket.logFields)
    }

    private func reportLost(_ claim: Claim) {
        logger.event(
            .leaseLost, "Somebody else owns the ticket now; the result is thrown away.",
            ["ticket": .stringConvertible(claim.ticketNumber)])
    }
}

extension AnalysedTicket {
    fileprivate var logFields: Logger.Metadata {
        let number: Logger.Metadata = ["ticket": .stringConvertible(prepared.claim.ticketNumber)]
        guard let analysis else { return number }
        return number.merging([
            "skills": .stringConvertible(analysis.skills.count),
            "dropped": .stringConvertible(analysis.dropped.count),
            "ms": .stringConvertible(analysis.duration.milliseconds),
        ]) { $1 }
    }
}
