internal import Synchronization

/// Cuts a stream's bytes into lines and holds them, within a bound, until their one reader takes them.
final class LineQueue: Sendable {
    let maxLineBytes: Int

    private struct State {
        var head: Result<ResponseHead, HTTPError>?
        var headReader: CheckedContinuation<Result<ResponseHead, HTTPError>, Never>?
        var partial: [UInt8] = []
        /// Oldest last, so that taking one moves none.
        var lines: [String] = []
        var arrived: [String] = []
        var heldBytes = 0
        var isPaused = false
        var end: Result<Void, HTTPError>?
        var reader: CheckedContinuation<Result<String?, HTTPError>, Never>?
    }

    private let state = Mutex(State())

    init(maxLineBytes: Int) {
        self.maxLineBytes = maxLineBytes
    }

    /// Above this the connection is not read any further, so that the server has to wait.
    private static var maxHeldBytes: Int { 256 << 10 }
}

/// The loop's side.
extension LineQueue {
    func receive(head: ResponseHead) {
        settle(head: .success(head))
    }

    /// Pauses with nothing taken: libcurl brings the same bytes again.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Transfer.Verdict {
        let (verdict, wakeUp) = state.withLock { state -> (Transfer.Verdict, (@Sendable () -> Void)?) in
            guard state.heldBytes < Self.maxHeldBytes else {
                state.isPaused = true
                return (.paused, nil)
            }
            guard Self.cut(bytes, into: &state, maxLineBytes) else { return (.refused, nil) }
            return (.taken, Self.serveReader(&state))
        }
        wakeUp?()
        return verdict
    }

    func finish(_ outcome: Result<HTTPResponse, HTTPError>) {
        settle(head: outcome.map { ResponseHead(status: $0.status, headers: $0.headers) })
        let wakeUp = state.withLock { state in
            if case .success = outcome { Self.endLine(&state) }
            state.end = outcome.map { _ in }
            return Self.serveReader(&state)
        }
        wakeUp?()
    }

    private func settle(head: Result<ResponseHead, HTTPError>) {
        let reader = state.withLock { state in
            if state.head == nil { state.head = head }
            defer { state.headReader = nil }
            return state.headReader
        }
        reader?.resume(returning: head)
    }

    /// False if a line grows too long.
    private static func cut(_ bytes: UnsafeRawBufferPointer, into state: inout State, _ maxLineBytes: Int) -> Bool {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            state.partial.append(contentsOf: rest[..<end])
            guard state.partial.count <= maxLineBytes else { return false }
            endLine(&state)
            rest = rest[(end + 1)...]
        }
        state.partial.append(contentsOf: rest)
        return state.partial.count <= maxLineBytes
    }

    /// An empty line says nothing in NDJSON and is left out.
    private static func endLine(_ state: inout State) {
        if state.partial.last == 0x0D { state.partial.removeLast() }
        guard !state.partial.isEmpty else { return }
        state.heldBytes += state.partial.count
        state.arrived.append(String(decoding: state.partial, as: UTF8.self))
        state.partial.removeAll(keepingCapacity: true)
    }
}

/// The reader's side.
extension LineQueue {
    func head() async -> Result<ResponseHead, HTTPError> {
        await withCheckedContinuation { continuation in
            let known = state.withLock { state in
                if state.head == nil { state.headReader = continuation }
                return state.head
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    /// The next line, or nil at the end; `resume` is called when a paused stream has room again.
    func next(resume: @Sendable () -> Void) async -> Result<String?, HTTPError> {
        let outcome = await withCheckedContinuation { continuation in
            let wakeUp = state.withLock { state in
                precondition(state.reader == nil, "the lines of one answer have one reader")
                state.reader = continuation
                return Self.serveReader(&state)
            }
            wakeUp?()
        }
        let hasRoom = state.withLock { state in
            guard state.isPaused, state.heldBytes < Self.maxHeldBytes / 2 else { return false }
            state.isPaused = false
            return true
        }
        if hasRoom { resume() }
        return outcome
    }

    /// What to do outside the lock if there is a reader and something for it.
    private static func serveReader(_ state: inout State) -> (@Sendable () -> Void)? {
        guard let reader = state.reader, let outcome = takeNext(&state) else { return nil }
        state.reader = nil
        return { reader.resume(returning: outcome) }
    }

    private static func takeNext(_ state: inout State) -> Result<String?, HTTPError>? {
        if state.lines.isEmpty {
            state.lines = state.arrived.reversed()
            state.arrived.removeAll(keepingCapacity: true)
        }
        guard let line = state.lines.popLast() else { return state.end?.map { nil } }
        state.heldBytes -= line.utf8.count
        return .success(line)
    }
}
