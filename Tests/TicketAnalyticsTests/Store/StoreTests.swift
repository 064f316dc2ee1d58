import Synchronization
import TestSupport
import Testing

@testable import ODBC
@testable import TicketAnalytics

struct StoreTests {
    @Test(arguments: TestDatabase.available)
    func firstOpenMakesEveryTable(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            for table in Table.names {
                #expect(try await test.store.count(table) == (table == "SchemaVersion" ? Migration.newestVersion : 0))
            }
        }
    }

    @Test(arguments: TestDatabase.available)
    func secondOpenChangesNothing(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            try await test.store.add([1])
            let before = try await test.store.rows("SELECT * FROM SchemaVersion")
            let again = try await test.reopened()
            #expect(try await again.rows("SELECT * FROM SchemaVersion") == before)
            #expect(try await again.states() == [1: "Pending"])
        }
    }

    @Test func aMissingFileIsNotMadeByAReport() async throws {
        try await withTemporaryFolder { folder in
            let settings = try settings("[database]\nconnection_string = Driver=SQLite3;Database=\(folder)/x.sqlite")
            let error = await #expect(throws: StoreError.self) {
                try await Store.open(settings.database, creating: false)
            }
            #expect(error?.exitStatus == .notFound)
        }
    }

    @Test(arguments: TestDatabase.available.filter { $0 != .sqlServer })
    func startersAtTheSameTimeMakeOneSchema(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            for table in Table.names.reversed() { try await test.store.change("DROP TABLE \(table)") }
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 { group.addTask { _ = try await test.reopened() } }
                try await group.waitForAll()
            }
            #expect(try await test.store.count("SchemaVersion") == Migration.newestVersion)
        }
    }

    @Test(arguments: TestDatabase.available)
    func anErrorRollsTheWholeTransactionBack(database: TestDatabase) async throws {
        struct Sudden: Error {}
        try await withStore(on: database) { test async throws in
            await #expect(throws: Sudden.self) {
                try await test.store.write { connection in
                    try connection.insertTechnician("ann")
                    throw Sudden()
                }
            }
            #expect(try await test.store.count("Technicians") == 0)
        }
    }

    @Test(arguments: TestDatabase.available)
    func aUniqueViolationIsTriedAgain(database: TestDatabase) async throws {
        let tries = Mutex(0)
        try await withStore(on: database) { test in
            try await test.store.write { try $0.insertTechnician("ann") }
            try await test.store.write { connection in
                let isFirst = tries.withLock { tries in
                    tries += 1
                    return tries == 1
                }
                try connection.insertTechnician(isFirst ? "ann" : "bob")
            }
            #expect(tries.withLock { $0 } == 2)
            #expect(try await test.store.count("Technicians") == 2)
        }
    }

    @Test(arguments: [ODBCError.Kind.busy, .deadlock, .connectionLost])
    func whatMayPassIsTriedFourTimesAndThenNamed(kind: ODBCError.Kind) async throws {
        let tries = Mutex(0)
        try await withStore(on: .sqlite) { test in
            let error = await #expect(throws: StoreError.self) {
                try await test.store.write { _ in
                    tries.withLock { $0 += 1 }
                    throw ODBCError(function: "test", kind: kind, message: "not now")
                }
            }
            #expect(tries.withLock { $0 } == 4)
            #expect(error?.isRetryable == true)
        }
    }

    @Test func aMistakeIsNotTriedAgain() async throws {
        let tries = Mutex(0)
        try await withStore(on: .sqlite) { test in
            await #expect(throws: StoreError.self) {
                try await test.store.write { connection in
                    tries.withLock { $0 += 1 }
                    try connection.execute("SELECT FROM WHERE")
                }
            }
            #expect(tries.withLock { $0 } == 1)
        }
    }

    @Test(arguments: TestDatabase.available)
    func theDatabasesClockRunsInUTC(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let sql = "SELECT \(test.store.dialect.now), \(test.store.dialect.nowPlusMilliseconds)"
            let row = try #require(try await test.store.run { try $0.query(sql, [.integer(90_000)]) }.first)
            let now = try #require(row.timestamp(0))
            let later = try #require(row.timestamp(1))
            #expect(abs(later.microseconds - now.microseconds - 90_000_000) < 2_000_000)
            #expect(abs(now.microseconds - Timestamp.nowOfThisMachine.microseconds) < 600_000_000)
        }
    }
}
