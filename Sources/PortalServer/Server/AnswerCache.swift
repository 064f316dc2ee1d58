import Presentation

/// Answers by their addresses: equal questions at once are one, and an answer serves everybody for a while.
actor AnswerCache {
    struct Answer: Sendable {
        let report: Report
        let since: ContinuousClock.Instant
        /// Whether a newer one could not be had.
        var isStale = false

        var age: Duration { .now - since }
    }

    private struct Entry {
        var answer: Answer?
        var question: Task<Report, any Error>?
        var lastUse: ContinuousClock.Instant
    }

    /// How long an answer is given out while a new one is fetched in the background.
    private let tolerance: Duration
    private let room: Int
    private var entries: [String: Entry] = [:]
    /// What was asked before a change must not be kept after it.
    private var generation = 0

    init(tolerance: Duration = .seconds(180), room: Int = 200) {
        self.tolerance = tolerance
        self.room = room
    }

    /// - Parameters:
    ///   - fresh: How long an answer needs no new one.
    ///   - ask: Asks the database; runs on though nobody waits for it any more.
    func answer(
        _ address: String, fresh: Duration, ask: @escaping @Sendable () async throws -> Report
    ) async throws -> Answer {
        let now = ContinuousClock.now
        let kept = entries[address]?.answer
        entries[address, default: Entry(lastUse: now)].lastUse = now
        if let kept, kept.age < fresh { return kept }
        let question = entries[address]?.question ?? begin(address, ask)
        if let kept, kept.age < tolerance { return kept }
        do {
            return Answer(report: try await question.value, since: .now)
        } catch {
            guard var kept, Problem(error).status == 503 else { throw error }
            kept.isStale = true
            return kept
        }
    }

    /// After a change: nothing that was known before it holds.
    func clear() {
        generation += 1
        entries = [:]
    }

    private func begin(
        _ address: String, _ ask: @escaping @Sendable () async throws -> Report
    ) -> Task<Report, any Error> {
        let asked = generation
        let task = Task { [weak self] in
            let result: Result<Report, any Error>
            do { result = .success(try await ask()) } catch { result = .failure(error) }
            await self?.end(address, result, asked)
            return try result.get()
        }
        entries[address]?.question = task
        return task
    }

    private func end(_ address: String, _ result: Result<Report, any Error>, _ asked: Int) {
        guard asked == generation else { return }
        entries[address]?.question = nil
        if case .success(let report) = result {
            entries[address]?.answer = Answer(report: report, since: .now)
        } else if entries[address]?.answer == nil {
            entries[address] = nil
        } else {
            entries[address]?.answer?.isStale = true
        }
        while entries.count > room, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })?.key {
            entries[oldest] = nil
        }
    }
}
