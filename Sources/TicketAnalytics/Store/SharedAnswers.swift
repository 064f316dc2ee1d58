/// What many questions have in common is asked for once, and shared among them for a while.
actor SharedAnswers {
    private struct Entry {
        let question: Task<any Sendable, any Error>
        let since: ContinuousClock.Instant
    }

    private var entries: [String: Entry] = [:]

    /// - Parameters:
    ///   - name: Of what is asked for; one name is for values of one type.
    ///   - lifetime: How old an answer may be.
    func value<Value: Sendable>(
        _ name: String, for lifetime: Duration, _ ask: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if let entry = entries[name], ContinuousClock.now - entry.since < lifetime,
            let value = try? await entry.question.value as? Value
        {
            return value
        }
        // Not part of the caller's task: who waits with it must not lose it when the caller goes away.
        let question = Task { try await ask() as any Sendable }
        entries[name] = Entry(question: question, since: .now)
        guard let value = try await question.value as? Value else { return try await ask() }
        return value
    }

    /// After a change: nothing that was known before it holds.
    func clear() { entries = [:] }
}
