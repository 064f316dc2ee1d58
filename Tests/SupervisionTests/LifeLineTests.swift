import Foundation
import Testing

@testable import CommandLineTool

@Suite("A life-line")
struct LifeLineTests {
    @Test("ends when the last writer is gone, however many end at once")
    func ends() async throws {
        for _ in 1...50 {
            let pipes = (1...20).map { _ in Pipe() }
            await withDiscardingTaskGroup { tasks in
                for pipe in pipes {
                    let line = LifeLine(descriptor: pipe.fileHandleForReading.fileDescriptor)
                    tasks.addTask { await line.end() }
                }
                for pipe in pipes { try? pipe.fileHandleForWriting.close() }
            }
        }
    }

    @Test("goes on through what is written into it", .timeLimit(.minutes(1)))
    func takesBytes() async throws {
        let pipe = Pipe()
        let line = LifeLine(descriptor: pipe.fileHandleForReading.fileDescriptor)
        async let end: Void = line.end()
        for word in ["first", "second"] {
            try pipe.fileHandleForWriting.write(contentsOf: Data(word.utf8))
            while try isUnread(pipe) { await Task.yield() }
        }
        try pipe.fileHandleForWriting.close()
        await end
    }

    @Test("is not waited for by a cancelled task")
    func cancellation() async {
        let pipe = Pipe()
        // Left open: the thread reads on, and a number that is free again would be another file's.
        let line = LifeLine(descriptor: dup(pipe.fileHandleForReading.fileDescriptor))
        let waiting = Task { await line.end() }
        waiting.cancel()
        await waiting.value
        try? pipe.fileHandleForWriting.close()
    }

    private func isUnread(_ pipe: Pipe) throws -> Bool {
        var count: Int32 = 0
        try #require(ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &count) == 0)
        return count > 0
    }
}
