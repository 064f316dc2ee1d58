import Logging

/// The slots of a worker: each has one request at the model.
struct AnalysisSlots {
    let analyst: Analyst
    let count: Int
    let patience: ModelPatience
    let held: HeldClaims
    let logger: Logger

    /// Runs until `incoming` is finished and empty, or `outgoing` is finished.
    func run(from incoming: BoundedQueue<PreparedTicket>, into outgoing: BoundedQueue<Outcome>) async throws {
        let recent = analyst.extractor.reusesAnswers ? RecentAnswers() : nil
        try await withThrowingTaskGroup { group in
            for _ in 0..<count {
                group.addTask {
                    while let prepared = await incoming.receive() {
                        try Task.checkCancellation()
                        held.begin(prepared.claim)
                        let outcome = try await analyst.outcome(of: prepared, recent: recent, patience)
                        noteCapacity()
                        guard let outcome, await outgoing.send(outcome) else { return }
                    }
                }
            }
            // One slot's failure ends the others, which may be waiting for tickets; `waitForAll` would wait for them.
            defer { _ = incoming.finishTakingRest() }
            while try await group.next() != nil {}
        }
    }

    private func noteCapacity() {
        let notice = analyst.extractor.notice
        if held.note(notice, of: .capacity), let notice { logger.event(.modelSerialises, notice) }
    }
}
