import Synchronization

/// A bounded set of connections, lent to one caller at a time.
///
/// Each connection works on a thread of its own, off Swift's cooperative threads. Callers wait in the order of their
/// coming; a connection opens at its first use and again after it was lost.
public final class ConnectionPool: Sendable {
    private let configuration: Connection.Configuration
    private let size: Int
    private let state: Mutex<PoolState>

    /// A pool of at most `size` connections, none of them open yet.
    public init(_ configuration: Connection.Configuration, size: Int) {
        precondition(size > 0, "a pool needs room for a connection")
        self.configuration = configuration
        self.size = size
        state = Mutex(PoolState(size: size))
    }

    deinit {
        close()
    }

    /// Runs the body with a connection of its own, which must not leave the body.
    ///
    /// Throws `CancellationError` if the task is cancelled while it waits; a body that runs is not interrupted.
    public func withConnection<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        let lane = try await acquire()
        defer { release(lane) }
        return try await lane.run(body)
    }

    /// How many callers wait for a connection now.
    public var waitingCount: Int { state.withLock { $0.waitingCount } }

    /// Closes every connection, each when it is given back; those that are opened from then on find what the database is
    /// now. One caller at a time: two would wait for each other.
    public func renew() async throws {
        var lanes: [ConnectionLane] = []
        defer { for lane in lanes { release(lane) } }
        while lanes.count < size { lanes.append(try await acquire()) }
        for lane in lanes { await lane.disconnect() }
    }

    /// Closes what is idle and refuses those who wait; a lent connection closes when it comes back.
    public func close() {
        let waiters = state.withLock { $0.close() }
        for waiter in waiters { waiter.resume(throwing: Self.closed) }
    }

    private func acquire() async throws -> ConnectionLane {
        let id = state.withLock { $0.nextID() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let decision = state.withLock { $0.admit(id, continuation) { ConnectionLane(self.configuration) } }
                decision.map { continuation.resume(with: $0) }
            }
        } onCancel: {
            state.withLock { $0.cancel(id) }?.resume(throwing: CancellationError())
        }
    }

    private func release(_ lane: ConnectionLane) {
        state.withLock { $0.release(lane) }?.resume(returning: lane)
    }

    fileprivate static let closed = ODBCError(
        function: "withConnection", kind: .poolClosed, message: "the pool is closed")
}

/// Who holds a lane and who waits for one.
private struct PoolState {
    typealias Waiter = CheckedContinuation<ConnectionLane, any Error>

    private var idle: [ConnectionLane] = []
    private var room: Int
    private var waiters: [(id: Int, continuation: Waiter)] = []
    /// Those who have their number and are about to be admitted; one that is gone by then was cancelled.
    private var coming: Set<Int> = []
    private var lastID = 0
    private var isClosed = false

    init(size: Int) {
        room = size
    }

    var waitingCount: Int { waiters.count }

    mutating func nextID() -> Int {
        lastID += 1
        coming.insert(lastID)
        return lastID
    }

    /// What to tell the caller at once; nil if it has to wait.
    mutating func admit(
        _ id: Int, _ waiter: Waiter, makeLane: () -> ConnectionLane
    ) -> Result<ConnectionLane, any Error>? {
        if coming.remove(id) == nil { return .failure(CancellationError()) }
        if isClosed { return .failure(ConnectionPool.closed) }
        if let lane = idle.popLast() { return .success(lane) }
        guard room > 0 else {
            waiters.append((id, waiter))
            return nil
        }
        room -= 1
        return .success(makeLane())
    }

    /// The waiter to refuse; one that has its lane is left alone.
    mutating func cancel(_ id: Int) -> Waiter? {
        coming.remove(id)
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return waiters.remove(at: index).continuation
    }

    /// The waiter who gets the lane.
    mutating func release(_ lane: ConnectionLane) -> Waiter? {
        if isClosed { return nil }
        if waiters.isEmpty {
            idle.append(lane)
            return nil
        }
        return waiters.removeFirst().continuation
    }

    mutating func close() -> [Waiter] {
        isClosed = true
        idle = []
        defer { waiters = [] }
        return waiters.map(\.continuation)
    }
}
