import Testing

@testable import TicketAnalytics

@Suite(.timeLimit(.minutes(1)))
struct BoundedQueueTests {
    @Test func elementsComeOutInOrder() async {
        let queue = BoundedQueue<Int>(capacity: 3)
        for number in 1...3 { #expect(await queue.send(number)) }
        queue.finish()
        #expect(await [queue.receive(), queue.receive(), queue.receive(), queue.receive()] == [1, 2, 3, nil])
    }

    @Test func senderWaitsWhileItIsFull() async {
        let queue = BoundedQueue<Int>(capacity: 2)
        let sender = Task { for number in 1...100 { _ = await queue.send(number) } }
        var received: [Int] = []
        while received.count < 100, let batch = await queue.receiveAll(limit: 10) {
            #expect(batch.count <= 2)
            received += batch
        }
        await sender.value
        #expect(received == Array(1...100))
    }

    @Test func receiveAllTakesNoMoreThanItsLimit() async {
        let queue = BoundedQueue<Int>(capacity: 5)
        for number in 1...5 { _ = await queue.send(number) }
        #expect(await queue.receiveAll(limit: 3) == [1, 2, 3])
        #expect(await queue.receiveAll(limit: 3) == [4, 5])
    }

    @Test func finishWakesReceiversAndSenders() async {
        let (empty, full) = (BoundedQueue<Int>(capacity: 1), BoundedQueue<Int>(capacity: 1))
        _ = await full.send(1)
        async let received = empty.receive()
        async let isSent = full.send(2)
        empty.finish()
        full.finish()
        #expect(await received == nil)
        #expect(await !isSent)
    }

    @Test func afterFinishNothingGoesIn_whatIsInComesOut() async {
        let queue = BoundedQueue<Int>(capacity: 2)
        _ = await queue.send(1)
        queue.finish()
        #expect(await !queue.send(2))
        #expect(await queue.receive() == 1)
    }

    @Test func theRestCanBeTaken() async {
        let queue = BoundedQueue<Int>(capacity: 2)
        _ = await queue.send(1)
        #expect(queue.finishTakingRest() == [1])
        #expect(await queue.receive() == nil)
    }

    @Test func manySendersAndReceiversLoseNothing() async {
        let queue = BoundedQueue<Int>(capacity: 3)
        let received = await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var mine: [Int] = []
                    while let number = await queue.receive() { mine.append(number) }
                    return mine
                }
            }
            await withTaskGroup { senders in
                for part in 0..<4 {
                    senders.addTask { for number in 0..<250 { _ = await queue.send(part * 250 + number) } }
                }
            }
            queue.finish()
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(received.sorted() == Array(0..<1000))
    }
}
