import HTTPTypes
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
        /// Of the answer.
        var weight = 0
    }

    /// An answer is given out while a new one is fetched, unless it is so many times older than it should be.
    private static let tolerance = 6

    /// How many answers are kept, and how many bytes of them; the one that was wanted last goes last.
    private let room: (answers: Int, bytes: Int)
    /// How many questions may be under way: clients that have gone leave theirs behind.
    private let mostQuestions: Int
    /// Where they are answered.
    private let threads: WorkThreads
    private var entries: [String: Entry] = [:]
    private var bytes = 0
    private var questions = 0
    /// What was asked before a change must not be kept after it.
    private var generation = 0

    init(
        room: (answers: Int, bytes: Int) = (200, 8 * 1_024 * 1_024), mostQuestions: Int = 32,
        threads: WorkThreads = .pages
    ) {
        self.threads = threads
        self.room = room
        self.mostQuestions = mostQuestions
    }

    /// - Parameters:
    ///   - fresh: How long an answer needs no new one.
    ///   - ask: Asks the database; runs on though nobody waits for it any more.
    /// - Throws: `Refusal.manyQuestions` if there is nothing to show instead, and what `ask` throws.
    func answer(
        _ address: String, fresh: Duration, ask: @escaping @Sendable () async throws -> Report
    ) async throws -> Answer {
        let now = ContinuousClock.now
        let kept = entries[address]?.answer
        entries[address]?.lastUse = now
        if let kept, kept.age < fresh { return kept }
        let question = entries[address]?.question ?? begin(address, ask, at: now)
        if let kept, kept.age < fresh * Self.tolerance { return kept }
        do {
            guard let question else { throw Refusal.manyQuestions }
            return Answer(report: try await question.value, since: .now)
        } catch {
            guard var kept, Problem(error).status == .serviceUnavailable else { throw error }
            kept.isStale = true
            return kept
        }
    }

    /// After a change: nothing that was known before it holds.
    func clear() {
        generation += 1
        (entries, bytes) = ([:], 0)
    }

    /// Nil if too many are under way.
    private func begin(
        _ address: String, _ ask: @escaping @Sendable () async throws -> Report, at now: ContinuousClock.Instant
    ) -> Task<Report, any Error>? {
        guard questions < mostQuestions else { return nil }
        questions += 1
        let asked = generation
        let task = Task(executorPreference: threads) { [weak self] in
            let result: Result<Report, any Error>
            do { result = .success(try await ask()) } catch { result = .failure(error) }
            await self?.end(address, result, asked)
            return try result.get()
        }
        entries[address, default: Entry(lastUse: now)].question = task
        return task
    }

    private func end(_ address: String, _ result: Result<Report, any Error>, _ asked: Int) {
        questions -= 1
        guard asked == generation else { return }
        entries[address]?.question = nil
        if case .success(let report) = result {
            keep(report, at: address)
        } else if entries[address]?.answer == nil {
            entries[address] = nil
        } else {
            entries[address]?.answer?.isStale = true
        }
    }

    private func keep(_ report: Report, at address: String) {
        guard var entry = entries[address] else { return }
        bytes -= entry.weight
        (entry.answer, entry.weight) = (Answer(report: report, since: .now), report.weight)
        bytes += entry.weight
        entries[address] = entry
        while entries.count > room.answers || bytes > room.bytes,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            bytes -= oldest.value.weight
            entries[oldest.key] = nil
        }
    }
}
