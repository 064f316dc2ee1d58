import TestSupport
import Testing
import TicketAnalytics

/// Says loudly which databases the contract did not meet.
struct SkippedDatabases {
    @Test(
        .enabled(if: TestDatabase.postgresql.isAvailable, "SKIPPED: TICKET_ANALYTICS_TEST_POSTGRES is not set"),
        arguments: [TestDatabase.postgresql])
    func storeMeetsPostgreSQL(database: TestDatabase) async throws {
        try await withStore(on: database) { #expect($0.store.dialect.name.rawValue == database.rawValue) }
    }

    @Test(
        .enabled(if: TestDatabase.sqlServer.isAvailable, "SKIPPED: TICKET_ANALYTICS_TEST_SQLSERVER is not set"),
        arguments: [TestDatabase.sqlServer])
    func storeMeetsSQLServer(database: TestDatabase) async throws {
        try await withStore(on: database) { #expect($0.store.dialect.name.rawValue == database.rawValue) }
    }
}
