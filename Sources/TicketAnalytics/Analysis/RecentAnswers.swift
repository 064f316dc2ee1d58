/// Lets tickets with the same text share one answer while it is being made, or has just been made and is not saved yet:
/// monitoring sends the same alert a hundred times in a minute.
actor RecentAnswers {
    /// How many answers are kept; older ones are in the database by then.
    private static let limit = 512

    private var answers: [String: Task<TicketAnalysis, any Error>] = [:]
    private var order: [String] = []

    /// The answer for a key, made by `make` unless it is there or on its way.
    ///
    /// - Returns: The answer, and whether this call has made it.
    func answer(
        for key: String, _ make: @escaping @Sendable () async throws -> TicketAnalysis
    ) async throws -> (TicketAnalysis, isOwn: Bool) {
        let known = answers[key]
        // Not a child of this task, because other tickets wait for it too; a cancellation is passed on by hand.
        let answer = known ?? Task { try await make() }
        if known == nil { keep(answer, for: key) }
        do {
            let analysis = try await withTaskCancellationHandler {
                try await answer.value
            } onCancel: {
                answer.cancel()
            }
            return (analysis, known == nil)
        } catch {
            // The next ticket with this text asks anew.
            if answers[key] == answer { answers[key] = nil }
            throw error
        }
    }

    private func keep(_ answer: Task<TicketAnalysis, any Error>, for key: String) {
        answers[key] = answer
        order.append(key)
        if order.count > Self.limit { answers[order.removeFirst()] = nil }
    }
}
