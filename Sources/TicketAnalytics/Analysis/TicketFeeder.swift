import Logging
import ServiceLifecycle

/// Claims tickets ahead of the slots and reads their text, so that the model never waits for a database.
struct TicketFeeder {
    let worker: WorkerID
    let queue: TicketQueue
    let sources: TicketSources
    let textWriter: TicketTextWriter
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
        var idling = QueueWatch(feeder: self)
        var patience = Patience()
        while !Task.isShuttingDownGracefully {
            do {
                let claims = try await claim(after: mark)
                // A short claim has reached the end: the next one looks for what came in behind it.
                let wasAtStart = mark == nil
                mark = claims.count < settings.batchSize ? nil : claims.last.map(ClaimMark.init)
                if !claims.isEmpty { try await feed(claims, into: incoming) }
                // Before a wait for tickets, which may be long.
                held.note(nil, of: .source)
                if !claims.isEmpty {
                    try await idling.lookAround(into: incoming)
                } else if wasAtStart, try await idling.waitForTickets(into: incoming) {
                    return
                }
                patience = Patience()
            } catch {
                if let error = error as? any Explainable { held.note(error.problem, of: .source) }
                try await patience.wait(after: error, logger: logger)
                held.noteOutage()
            }
        }
    }

    /// Works on one ticket whose worker died, with nothing else in hand: should this worker die too, it is to blame.
    ///
    /// - Returns: Whether there was one.
    func feedAlone(into incoming: BoundedQueue<PreparedTicket>) async throws -> Bool {
        try await held.untilEmpty()
        guard let claim = try await queue.claimQuarantined(for: worker, lease: settings.lease) else { return false }
        take([claim])
        try await feed([claim], into: incoming)
        try await held.untilEmpty()
        return true
    }

    private func claim(after mark: ClaimMark?) async throws -> [Claim] {
        let claims = try await queue.claim(limit: settings.batchSize, for: worker, lease: settings.lease, after: mark)
        take(claims)
        return claims
    }

    private func take(_ claims: [Claim]) {
        guard !claims.isEmpty else { return }
        held.add(claims)
        held.note(.working)
        logger.event(.ticketsClaimed, ["count": .stringConvertible(claims.count)])
    }

    private func feed(_ claims: [Claim], into incoming: BoundedQueue<PreparedTicket>) async throws {
        for ticket in try await prepare(claims) {
            guard await incoming.send(ticket) else { return }
        }
    }

    /// - Returns: The tickets that an extractor must read; the others' outcome is known already.
    private func prepare(_ claims: [Claim]) async throws -> [PreparedTicket] {
        do {
            let tickets = try await sources.tickets(of: claims)
            let prepared = claims.compactMap { claim in tickets[claim.ticketNumber].map { prepare(claim, $0) } }
            var changed = prepared.filter { !$0.isUnchanged }
            try await earlier?.fill(&changed)
            for ticket in prepared where ticket.isUnchanged {
                _ = await outgoing.send(.analysed(AnalysedTicket(prepared: ticket, analysis: nil)))
            }
            for claim in claims where tickets[claim.ticketNumber] == nil {
                _ = await outgoing.send(.gone(claim))
            }
            return changed
        } catch {
            // The source is away; the tickets go back so that nothing waits for their leases. If the database is away
            // too, the leases must run out: nobody works on these tickets.
            defer { if !Task.isCancelled { held.remove(claims) } }
            try await queue.release(claims)
            throw error
        }
    }

    private func prepare(_ claim: Claim, _ ticket: StandardTicket) -> PreparedTicket {
        let text = textWriter.text(of: ticket)
        return PreparedTicket(
            claim: claim, ticket: ticket, text: text.text, analysisKey: identity.analysisKey(of: text))
    }
}
