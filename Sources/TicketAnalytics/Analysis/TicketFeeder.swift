import Logging
import ServiceLifecycle

/// Claims tickets ahead of the slots and reads their text, so that the model never waits for a database.
struct TicketFeeder {
    let worker: WorkerID
    let queue: TicketQueue
    let sources: TicketSources
    let identity: ExtractorIdentity
    let earlier: EarlierAnalyses?
    let settings: WorkerSettings
    /// Ends when the queue is empty instead of waiting for more.
    let drains: Bool
    let held: HeldClaims
    let outgoing: BoundedQueue<Outcome>
    let logger: Logger

    /// Runs until a graceful stop, or until the queue is empty if it drains.
    func run(into incoming: BoundedQueue<PreparedTicket>) async throws {
        var mark: ClaimMark?
        var patience = Patience()
        while !Task.isShuttingDownGracefully {
            do {
                let claims = try await claim(after: mark)
                // A short claim has reached the end: the next one looks for what came in behind it.
                let wasAtStart = mark == nil
                mark = claims.count < settings.batchSize ? nil : claims.last.map(ClaimMark.init)
                if !claims.isEmpty {
                    try await feed(claims, into: incoming)
                } else if wasAtStart, try await waitForTickets() {
                    return
                }
                patience = Patience()
            } catch {
                try await patience.wait(after: error, logger: logger)
            }
        }
    }

    private func claim(after mark: ClaimMark?) async throws -> [Claim] {
        let claims = try await queue.claim(limit: settings.batchSize, for: worker, lease: settings.lease, after: mark)
        held.add(claims)
        if !claims.isEmpty { logger.event(.ticketsClaimed, ["count": .stringConvertible(claims.count)]) }
        return claims
    }

    /// - Returns: Whether the work is done for good.
    private func waitForTickets() async throws -> Bool {
        try await queue.recoverExpiredLeases(RetryPolicy(settings))
        if drains, try await !queue.isBusy() { return true }
        // Somebody waits for a drain, and it is over soon.
        let pause = drains ? min(settings.pollInterval, .milliseconds(200)) : settings.pollInterval
        try await sleepUnlessStopping(for: pause * Double.random(in: 0.9...1.1))
        return false
    }

    private func feed(_ claims: [Claim], into incoming: BoundedQueue<PreparedTicket>) async throws {
        for ticket in try await prepare(claims) {
            guard await incoming.send(ticket) else { return }
        }
    }

    private func prepare(_ claims: [Claim]) async throws -> [PreparedTicket] {
        do {
            let tickets = try await sources.tickets(of: claims)
            var prepared = claims.compactMap { claim in tickets[claim.ticketNumber].map { prepare(claim, $0) } }
            try await earlier?.fill(&prepared)
            for claim in claims where tickets[claim.ticketNumber] == nil {
                _ = await outgoing.send(.failed(claim, .goneFromSource))
            }
            return prepared
        } catch {
            // The source is away; the tickets go back so that nothing waits for their leases. If the database is away
            // too, the leases must run out: nobody works on these tickets.
            defer { if !Task.isCancelled { held.remove(claims) } }
            try await queue.release(claims)
            throw error
        }
    }

    private func prepare(_ claim: Claim, _ ticket: StandardTicket) -> PreparedTicket {
        let text = ticket.text
        return PreparedTicket(claim: claim, ticket: ticket, text: text, analysisKey: identity.analysisKey(of: text))
    }
}
