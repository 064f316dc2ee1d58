import TestSupport
import Testing

@testable import TicketAnalytics

struct SchemaInstallationTests {
    @Test func onSQLServerTheDatabaseMustBeNamed() async throws {
        let settings = try settings("[database]\nconnection_string = Driver=FreeTDS;Server=127.0.0.1\n")
        let error = await #expect(throws: StoreError.self) { try await SchemaInstallation(settings.database).run() }
        #expect(error?.problem == "[database] connection_string names no database.")
        #expect(error?.exitStatus == .configuration)
    }

    @Test(.enabled(if: TestDatabase.sqlServer.isAvailable))
    func theLoginOfTheSettingsMayBeTheAdministrator() async throws {
        try await withStore(on: .sqlServer) { test in
            let settings = test.settings.database
            let user = try #require(settings.connection.connectionString["uid"])
            let password = Secret(try #require(settings.connection.connectionString["pwd"]))
            try await SchemaInstallation(settings, as: .init(user: user, password: password)).run()
        }
    }
}
