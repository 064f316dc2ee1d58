/// Runs a process's last writes, which a cancellation must not stop, and waits for them only so long: a database that
/// hangs must not keep a process from ending. What is not written falls due with its lease.
///
/// - Throws: What `body` throws, or `FarewellError`.
public func farewell(within limit: Duration = .seconds(60), _ body: @escaping @Sendable () async throws -> Void)
    async throws
{
    // Not part of this task, which may be cancelled already: it could neither write nor wait.
    try await Task {
        let (ends, send) = AsyncStream<Result<Void, any Error>>.makeStream()
        let writing = Task { send.yield(await Result(catching: body)) }
        let waiting = Task {
            try await Task.sleep(for: limit)
            send.yield(.failure(FarewellError()))
        }
        defer {
            waiting.cancel()
            writing.cancel()
        }
        for await end in ends { return try end.get() }
    }.value
}

/// The database took too long to hear that a process ends.
struct FarewellError: Explainable {
    let problem = "The database does not answer; what was held falls due with its lease."
    let remedy = "Look at the database; nothing is lost."
    let exitStatus = ExitStatus.unavailable
    let isRetryable = false
}

extension Result where Failure == any Error {
    fileprivate init(catching body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
