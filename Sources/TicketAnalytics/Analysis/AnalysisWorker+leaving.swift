import Logging

extension AnalysisWorker {
    /// Gives back what is still held, and signs off.
    func leave(_ held: HeldClaims, _ registry: WorkerRegistry) async throws {
        try await giveBack(held.all, held)
        try await registry.remove(id)
        // A worker that drains may be too short-lived to do so beside its work.
        try await ThroughputRecorder(store: store).record()
        let progress = held.progress
        logger.event(
            .processStopped,
            ["completed": .stringConvertible(progress.completed), "failed": .stringConvertible(progress.failed)])
    }

    private func giveBack(_ claims: [Claim], _ held: HeldClaims) async throws {
        guard !claims.isEmpty else { return }
        try await TicketQueue(store: store).release(claims)
        held.remove(claims)
        logger.event(.ticketsReturned, ["count": .stringConvertible(claims.count)])
    }
}
