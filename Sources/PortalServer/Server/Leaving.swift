/// Waits for `body`, and leaves it when cancelled: it may compute, or wait for a database, without a look at that.
///
/// - Parameter threads: Where it runs; nil for where everything does.
/// - Throws: What `body` throws, or `CancellationError`.
func leavingWhenCancelled<Value: Sendable>(
    on threads: WorkThreads? = nil, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let (ends, send) = AsyncThrowingStream<Value, any Error>.makeStream()
    // Not part of this task, which could not end before it.
    let work = Task(executorPreference: threads) {
        do {
            send.yield(try await body())
        } catch {
            send.finish(throwing: error)
        }
    }
    defer { work.cancel() }
    for try await value in ends { return value }
    throw CancellationError()
}

/// The same for at most so long; nil if that is over.
func leaving<Value: Sendable>(
    after limit: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await leavingWhenCancelled(body) }
        group.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
    }
}
