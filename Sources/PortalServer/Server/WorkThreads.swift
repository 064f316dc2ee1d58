import Dispatch
import Foundation
import Synchronization

/// Threads for what may compute for seconds, so that those on which connections are served and signals heard stay free.
final class WorkThreads: TaskExecutor {
    /// For pages and forms: as many as can compute at once.
    static let pages = WorkThreads(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

    private let jobs = Mutex<[UnownedJob]>([])
    private let coming = DispatchSemaphore(value: 0)

    /// They end with the process.
    init(count: Int) {
        for _ in 0..<count { Thread.detachNewThread { [self] in work() } }
    }

    /// Who waits for the end leaves it when cancelled, whatever is computed.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let (ends, send) = AsyncThrowingStream<Value, any Error>.makeStream()
        // Not part of this task, which could not end before it.
        let work = Task(executorPreference: self) {
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

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        coming.signal()
    }

    private func work() {
        while true {
            coming.wait()
            jobs.withLock { $0.removeFirst() }.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
