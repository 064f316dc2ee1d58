/// An answer whose body arrives line by line, as NDJSON does.
///
/// ```swift
/// let lines = try await client.lines(request)
/// for try await line in lines { ... }
/// ```
/// It has one reader. Empty lines are left out, a line end is no part of a line. A slow reader slows the server
/// down: about 256 KiB are held. Releasing it, `cancel()` or cancelling the reading task closes the connection.
public final class HTTPLines: AsyncSequence, Sendable {
    public let status: Int
    public let headers: HTTPHeaders
    private let queue: LineQueue
    private let id: UInt64
    private let client: HTTPClient

    init(head: ResponseHead, queue: LineQueue, id: UInt64, client: HTTPClient) {
        status = head.status
        headers = head.headers
        self.queue = queue
        self.id = id
        self.client = client
    }

    deinit { cancel() }

    /// Closes the connection if the answer is not complete; the reader then gets ``HTTPError/Kind/cancelled``.
    public func cancel() {
        client.cancel(id)
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(lines: self)
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let lines: HTTPLines

        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(HTTPError) -> String? {
            try await lines.next()
        }

        public mutating func next() async throws(HTTPError) -> String? {
            try await lines.next()
        }
    }

    /// The next line, nil after the last; a fault in mid-stream is thrown after the lines before it.
    public func next() async throws(HTTPError) -> String? {
        let outcome = await withTaskCancellationHandler {
            await queue.next { client.resume(id) }
        } onCancel: {
            cancel()
        }
        return try outcome.get()
    }
}
