internal import Synchronization

/// What a client asks of its loop.
enum Command: Sendable {
    case start(UInt64, HTTPRequest, Delivery)
    case cancel(UInt64)
    /// The reader of a paused stream has room again.
    case resume(UInt64)
}

/// Hands commands to the loop's thread and wakes it only if it sleeps.
final class Mailbox: Sendable {
    private struct State {
        var commands: [Command] = []
        var waker: Waker?
        var isAsleep = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let lastID = Atomic<UInt64>(0)

    func nextID() -> UInt64 {
        lastID.add(1, ordering: .relaxed).newValue
    }

    /// A start on a closed mailbox fails at once.
    func post(_ command: Command) {
        let isAccepted = state.withLock { state in
            guard !state.isClosed else { return false }
            state.commands.append(command)
            Self.wake(&state)
            return true
        }
        if !isAccepted { command.reject() }
    }

    func close() {
        state.withLock { state in
            state.isClosed = true
            Self.wake(&state)
        }
    }

    private static func wake(_ state: inout State) {
        guard state.isAsleep else { return }
        state.isAsleep = false
        state.waker?.wake()
    }
}

/// The loop's side.
extension Mailbox {
    func open(_ waker: Waker) {
        state.withLock { $0.waker = waker }
    }

    /// Commands since the last call, and whether they are the last ones.
    func take() -> (commands: [Command], isClosed: Bool) {
        state.withLock { state in
            state.isAsleep = false
            defer { state.commands.removeAll(keepingCapacity: true) }
            return (state.commands, state.isClosed)
        }
    }

    /// True if nothing came in since `take`; from then on a command wakes the loop.
    func fallAsleep() -> Bool {
        state.withLock { state in
            state.isAsleep = state.commands.isEmpty && !state.isClosed
            return state.isAsleep
        }
    }

    /// After this no call reaches the loop's handle any more.
    func abandon() {
        let rest = state.withLock { state in
            state.isClosed = true
            state.waker = nil
            defer { state.commands = [] }
            return state.commands
        }
        for command in rest { command.reject() }
    }
}

extension Command {
    fileprivate func reject() {
        if case .start(_, let request, let delivery) = self {
            delivery.finish(.failure(HTTPError(.shutDown, request: request)))
        }
    }
}
