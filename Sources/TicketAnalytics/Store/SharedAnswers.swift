/// What many questions have in common is asked for once, and shared among them for a while.
actor SharedAnswers {
    private struct Entry {
        let number: Int
        let question: Task<any Sendable, any Error>
        /// Until when the answer holds; nil while it is under way.
        var end: ContinuousClock.Instant?
    }

    private var entries: [String: Entry] = [:]
    private var count = 0

    /// - Parameters:
    ///   - name: Of what is asked for; one name is for values of one type.
    ///   - lifetime: How old an answer may be.
    func value<Value: Sendable>(
        _ name: String, for lifetime: Duration, _ ask: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if let entry = entries[name], entry.end.map({ .now < $0 }) ?? true {
            return Self.value(try await entry.question.value, name)
        }
        count += 1
        let number = count
        // Not part of the caller's task: who waits with it must not lose it when the caller goes away.
        let question = Task { try await ask() as any Sendable }
        entries[name] = Entry(number: number, question: question)
        do {
            let answer = try await question.value
            if entries[name]?.number == number { entries[name]?.end = .now + lifetime }
            return Self.value(answer, name)
        } catch {
            if entries[name]?.number == number { entries[name] = nil }
            throw error
        }
    }

    /// After a change: nothing that was known before it holds.
    func clear() { entries = [:] }

    private static func value<Value: Sendable>(_ answer: any Sendable, _ name: String) -> Value {
        guard let value = answer as? Value else { preconditionFailure("\(name) stands for values of two types") }
        return value
    }
}
