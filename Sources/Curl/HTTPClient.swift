/// An asynchronous HTTP client: one thread runs any number of requests over kept-alive connections.
///
/// ```swift
/// let client = HTTPClient()
/// let response = try await client.send(HTTPRequest(.get, try HTTPURL("http://127.0.0.1:11434/api/tags")))
/// ```
/// The thread sleeps while nothing happens and ends when the client is released or shut down.
public final class HTTPClient: Sendable {
    private let mailbox: Mailbox

    public init(_ configuration: Configuration = .init()) {
        mailbox = Mailbox()
        LoopThread.start(mailbox: mailbox, configuration: configuration)
    }

    deinit { shutdown() }

    /// Sends a request and returns the whole answer, whatever its status.
    ///
    /// Throws when there is no answer or it is larger than `maxResponseBytes`. Cancelling the awaiting task closes
    /// the connection at once, so that the server can stop its work.
    public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        if Task.isCancelled { throw HTTPError(.cancelled, request: request) }
        let id = mailbox.nextID()
        let outcome: Result<HTTPResponse, HTTPError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                mailbox.post(.start(id, request, .whole(continuation)))
                // A cancellation before the start found nothing to cancel.
                if Task.isCancelled { mailbox.post(.cancel(id)) }
            }
        } onCancel: {
            mailbox.post(.cancel(id))
        }
        return try outcome.get()
    }

    /// Sends a request and returns once status and headers are there; the body follows line by line.
    ///
    /// A line longer than `maxLineBytes` ends the stream with an error; the request's `maxResponseBytes` is not used.
    public func lines(_ request: HTTPRequest, maxLineBytes: Int = 1 << 20) async throws(HTTPError) -> HTTPLines {
        let id = mailbox.nextID()
        let queue = LineQueue(maxLineBytes: maxLineBytes)
        let outcome = await withTaskCancellationHandler {
            mailbox.post(.start(id, request, .lines(queue)))
            if Task.isCancelled { mailbox.post(.cancel(id)) }
            return await queue.head()
        } onCancel: {
            mailbox.post(.cancel(id))
        }
        return HTTPLines(head: try outcome.get(), queue: queue, id: id, client: self)
    }

    /// Ends the thread: requests in flight fail with `shutDown`, and so do later ones.
    public func shutdown() {
        mailbox.close()
    }

    func cancel(_ id: UInt64) {
        mailbox.post(.cancel(id))
    }

    func resume(_ id: UInt64) {
        mailbox.post(.resume(id))
    }
}
