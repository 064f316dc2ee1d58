import Dispatch

/// Holds a blocking body until the test lets it go, and tells the test that it has come.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let entered = AsyncStream.makeStream(of: Void.self)

    func wait() {
        entered.continuation.yield()
        semaphore.wait()
    }

    func untilEntered() async {
        for await _ in entered.stream { return }
    }

    func open() {
        semaphore.signal()
    }
}
