import Synchronization

/// Hands elements from one task to others and makes the sender wait while it is full.
final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var isFinished = false
        var senders: [CheckedContinuation<Void, Never>] = []
        var receivers: [CheckedContinuation<Void, Never>] = []
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Waits until there is room; false, and the element is not taken, once the queue is finished.
    func send(_ element: Element) async -> Bool {
        while true {
            let isTaken: Bool? = state.withLock { state in
                if state.isFinished { return false }
                guard state.elements.count < capacity else { return nil }
                state.elements.append(element)
                return true
            }
            if let isTaken {
                wakeReceiver()
                return isTaken
            }
            await waitForRoom()
        }
    }

    /// Waits for the next element; nil when the queue is finished and empty.
    func receive() async -> Element? {
        await receive { $0.isEmpty ? nil : [$0.removeFirst()] }?.first
    }

    /// Waits for an element and takes all that are there, at most `limit`; nil when the queue is finished and empty.
    func receiveAll(limit: Int) async -> [Element]? {
        await receive { elements in
            guard !elements.isEmpty else { return nil }
            defer { elements.removeFirst(min(limit, elements.count)) }
            return Array(elements.prefix(limit))
        }
    }

    /// Lets no more elements in; those that are in can still be received.
    func finish() {
        let waiting = state.withLock { state in
            state.isFinished = true
            defer {
                state.senders = []
                state.receivers = []
            }
            return state.senders + state.receivers
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Finishes, and returns what nobody has received.
    func finishTakingRest() -> [Element] {
        let rest = state.withLock { state in
            defer { state.elements = [] }
            return state.elements
        }
        finish()
        return rest
    }

    private func receive(_ take: (inout [Element]) -> [Element]?) async -> [Element]? {
        while true {
            let (taken, isFinished) = state.withLock { (take(&$0.elements), $0.isFinished) }
            if let taken {
                wakeSender()
                return taken
            }
            if isFinished { return nil }
            await waitForElement()
        }
    }

    private func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                guard !state.isFinished, state.elements.count >= capacity else { return false }
                state.senders.append(continuation)
                return true
            }
            if !mustWait { continuation.resume() }
        }
    }

    private func waitForElement() async {
        await withCheckedContinuation { continuation in
            let mustWait = state.withLock { state in
                guard !state.isFinished, state.elements.isEmpty else { return false }
                state.receivers.append(continuation)
                return true
            }
            if !mustWait { continuation.resume() }
        }
    }

    private func wakeReceiver() {
        state.withLock { $0.receivers.isEmpty ? nil : $0.receivers.removeFirst() }?.resume()
    }

    private func wakeSender() {
        let woken = state.withLock { state in
            // `receiveAll` may have made room for several.
            let room = max(0, capacity - state.elements.count)
            defer { state.senders.removeFirst(min(room, state.senders.count)) }
            return Array(state.senders.prefix(room))
        }
        for continuation in woken { continuation.resume() }
    }
}
