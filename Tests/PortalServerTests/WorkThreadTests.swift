import Dispatch
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import PortalServer

@Suite("What computes for long") struct WorkThreadTests {
    @Test("keeps nobody from hearing that the portal lives") func lifeSign() async throws {
        let (threads, end) = (WorkThreads(count: 1), DispatchSemaphore(value: 0))
        defer { end.signal() }
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let work = Task {
            try await leavingWhenCancelled(on: threads) {
                begin.finish()
                Self.wait(for: end)
            }
        }
        for await _ in begun {}
        try await withPortal(threads: threads) { client in
            let answer = try await client.get("/healthz")
            #expect(answer.status == .ok)
        }
        work.cancel()
    }

    @Test("is left by who is told to stop", .timeLimit(.minutes(1))) func cancelled() async throws {
        let (threads, end) = (WorkThreads(count: 1), DispatchSemaphore(value: 0))
        defer { end.signal() }
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let work = Task {
            try await leavingWhenCancelled(on: threads) {
                begin.finish()
                Self.wait(for: end)
            }
        }
        for await _ in begun {}
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
    }

    @Test("tells its result and its error, and goes on on the same threads") func results() async throws {
        let threads = WorkThreads(count: 1)
        let result = try await leavingWhenCancelled(on: threads) {
            await Task.yield()
            return 7
        }
        #expect(result == 7)
        await #expect(throws: Refusal.self) { try await leavingWhenCancelled(on: threads) { throw Refusal.form } }
    }

    /// As a computation does that looks at nothing else.
    private static func wait(for end: DispatchSemaphore) { end.wait() }
}
