import Dispatch
import Foundation
import Synchronization

/// Threads for what may compute for seconds, so that those on which connections are served and signals heard stay free.
final class WorkThreads: TaskExecutor {
    /// For pages and forms: as many as can compute at once.
    static let pages = WorkThreads(count: max(2, ProcessInfo.processInfo.activeProcessorCount))

    let count: Int
    private let jobs = Mutex<[UnownedJob]>([])
    private let coming = DispatchSemaphore(value: 0)

    /// They end with the process.
    init(count: Int) {
        self.count = count
        for _ in 0..<count { Thread.detachNewThread { [self] in work() } }
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
