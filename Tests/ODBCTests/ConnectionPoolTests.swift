import ODBC
import Synchronization
import Testing

@Suite struct ConnectionPoolTests {
    private func pool(size: Int) -> ConnectionPool {
        ConnectionPool(.init(connectionString: TestDatabase.sqlite.connectionString), size: size)
    }

    @Test func connectionsAreKeptAndShared() async throws {
        let pool = pool(size: 1)
        try await pool.withConnection { _ = try $0.execute("CREATE TEMPORARY TABLE t (i INTEGER)") }
        let changed = try await pool.withConnection { try $0.execute("INSERT INTO t VALUES (1)") }
        #expect(changed == 1)
    }

    @Test func callersWaitInTheOrderOfTheirComing() async throws {
        let pool = pool(size: 1)
        let order = Record()
        let gate = Gate()
        try await withThrowingTaskGroup { group in
            group.addTask { try await pool.withConnection { _ in gate.wait() } }
            await gate.untilEntered()
            for number in 0..<5 {
                group.addTask { try await pool.withConnection { _ in order.append(number) } }
                while pool.waitingCount <= number { await Task.yield() }
            }
            gate.open()
            try await group.waitForAll()
        }
        #expect(order.numbers == [0, 1, 2, 3, 4])
    }

    @Test func aCancelledWaiterLeavesTheQueue() async throws {
        let pool = pool(size: 1)
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in gate.wait() } }
        await gate.untilEntered()
        let waiter = Task { try await pool.withConnection { _ in } }
        while pool.waitingCount == 0 { await Task.yield() }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(pool.waitingCount == 0)
        gate.open()
        try await holder.value
        try await pool.withConnection { _ in }
    }

    @Test func aClosedPoolRefusesItsWaiters() async throws {
        let pool = pool(size: 1)
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in gate.wait() } }
        await gate.untilEntered()
        let waiter = Task { try await pool.withConnection { _ in } }
        while pool.waitingCount == 0 { await Task.yield() }
        pool.close()
        let error = await #expect(throws: ODBCError.self) { try await waiter.value }
        #expect(error?.kind == .poolClosed)
        gate.open()
        try await holder.value
        await #expect(throws: ODBCError.self) { try await pool.withConnection { _ in } }
    }

    @Test func aFailedConnectLeavesThePlaceFree() async throws {
        let pool = ConnectionPool(.init(connectionString: "Driver=SQLite3;Database=/no/such/a.db"), size: 1)
        for _ in 1...3 {
            let error = await #expect(throws: ODBCError.self) { try await pool.withConnection { _ in } }
            #expect(error?.kind == .cannotOpen)
        }
    }

    @Test(.enabled(if: TestDatabase.postgresql != nil, "SKIPPED: TICKET_ANALYTICS_TEST_POSTGRES is not set"))
    func aLostConnectionIsReplaced() async throws {
        let database = try #require(TestDatabase.postgresql)
        let pool = ConnectionPool(.init(connectionString: database.connectionString), size: 1)
        let process = try await pool.withConnection { try $0.query("SELECT pg_backend_pid() AS p")[0][0] }
        _ = try database.connect().query("SELECT pg_terminate_backend(?)", [process])
        await #expect(throws: ODBCError.self) { try await pool.withConnection { try $0.query("SELECT 1") } }
        let other = try await pool.withConnection { try $0.query("SELECT pg_backend_pid() AS p")[0][0] }
        #expect(other != process)
    }

    @Test func connectionsWorkAtTheSameTime() async throws {
        let pool = pool(size: 2)
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in gate.wait() } }
        await gate.untilEntered()
        #expect(try await pool.withConnection { try $0.query("SELECT 1 AS n")[0].int("n") } == 1)
        gate.open()
        try await holder.value
    }
}

/// Numbers in the order of their coming.
private final class Record: Sendable {
    private let state = Mutex<[Int]>([])

    var numbers: [Int] { state.withLock { $0 } }

    func append(_ number: Int) {
        state.withLock { $0.append(number) }
    }
}
