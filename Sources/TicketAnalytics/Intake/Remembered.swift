import Synchronization

/// A value that is read when it is first needed, by one caller while the others wait, and kept while it is good.
final class Remembered<Value: Sendable>: Sendable {
    private struct Kept {
        let value: Value
        let since: ContinuousClock.Instant
    }

    private let kept = Mutex<Kept?>(nil)
    private let turn = Permits(limit: 1)

    /// - Parameter isGood: Of the kept value and its age.
    func value(while isGood: (Value, Duration) -> Bool, read: () async throws -> Value) async throws -> Value {
        try await turn.withPermit {
            if let kept = kept.withLock({ $0 }), isGood(kept.value, .now - kept.since) { return kept.value }
            let value = try await read()
            kept.withLock { $0 = Kept(value: value, since: .now) }
            return value
        }
    }
}
