import Synchronization
import Testing

@testable import Curl

struct LineQueueTests {
    @Test func unreadLines_pauseTheTransferUntilHalfIsRead() async {
        let queue = LineQueue(maxLineBytes: 1 << 20)
        let line = Array(repeating: UInt8(ascii: "x"), count: 1023) + [0x0A]
        var taken = 0
        while line.withUnsafeBytes({ queue.receive($0) }) == .taken { taken += 1 }
        #expect(taken == 257)
        let resumedAfter = Mutex<[Int]>([])
        for read in 1...taken {
            _ = await queue.next { resumedAfter.withLock { $0.append(read) } }
        }
        #expect(resumedAfter.withLock { $0 } == [129])
    }

    @Test func lineOfJustTheLimit_isTaken() {
        let queue = LineQueue(maxLineBytes: 3)
        #expect(Array("abc\nabc".utf8).withUnsafeBytes { queue.receive($0) } == .taken)
        #expect(Array("d".utf8).withUnsafeBytes { queue.receive($0) } == .refused)
    }
}
