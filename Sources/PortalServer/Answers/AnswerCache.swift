import Presentation

/// Keeps the answers of views, so that any number of people who look at a page cost its questions once.
///
/// An answer that is fresh is given as it is; an older one too, while a newer one is asked for behind it; one that is too
/// old is waited for. Equal questions at the same time are asked once.
actor AnswerCache {
    struct Answer: Sendable {
        let report: Report
        let at: ContinuousClock.Instant
    }

    private struct Entry {
        var answer: Answer?
        var asking: Task<Report, any Error>?
        var used: ContinuousClock.Instant
    }

    private let entryLimit: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private var entries: [String: Entry] = [:]

    /// - Parameter entryLimit: Answers kept at most; the one that was not used for longest goes first.
    init(entryLimit: Int = 300, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.entryLimit = entryLimit
        self.now = now
    }

    /// - Parameter fresh: How old an answer may be without a newer one being asked for; ten times as old it may be while
    ///   that is done.
    func report(
        for key: String, fresh: Duration, ask: @escaping @Sendable () async throws -> Report
    ) async throws -> Report {
        let answer = entries[key]?.answer
        entries[key, default: Entry(used: now())].used = now()
        if let answer, answer.at.duration(to: now()) <= fresh { return answer.report }
        let asking = asked(key, ask)
        if let answer, answer.at.duration(to: now()) <= fresh * 10 { return answer.report }
        return try await asking.value
    }

    /// The last answer, however old.
    func lastReport(for key: String) -> Report? { entries[key]?.answer?.report }

    /// Forgets all answers: something was changed.
    func clear() { entries = [:] }

    private func asked(_ key: String, _ ask: @escaping @Sendable () async throws -> Report) -> Task<Report, any Error> {
        if let asking = entries[key]?.asking { return asking }
        let asking = Task { [weak self] in
            do {
                let report = try await ask()
                await self?.keep(report, for: key)
                return report
            } catch {
                await self?.keep(nil, for: key)
                throw error
            }
        }
        entries[key, default: Entry(used: now())].asking = asking
        makeRoom()
        return asking
    }

    private func keep(_ report: Report?, for key: String) {
        guard entries[key] != nil else { return }
        entries[key]?.asking = nil
        if let report { entries[key]?.answer = Answer(report: report, at: now()) }
    }

    private func makeRoom() {
        while entries.count > entryLimit, let oldest = entries.min(by: { $0.value.used < $1.value.used })?.key {
            entries[oldest] = nil
        }
    }
}
