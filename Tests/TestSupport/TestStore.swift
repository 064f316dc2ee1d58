import Foundation
public import TicketAnalytics

/// A fresh store, and the settings that opened it.
public struct TestStore: Sendable {
    public let store: Store
    public let settings: Settings
    /// A folder of the test's own.
    public let folder: String

    /// Another connection pool on the same database, as another process has it.
    public func reopened() async throws -> Store {
        try await Store.open(settings.database)
    }
}

/// Gives the test an empty store on the database, in a folder or schema of its own that is gone afterwards.
public func withStore(on database: TestDatabase, _ body: (TestStore) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
        let place = try await TestPlace.make(for: database, in: folder)
        let result: Result<Void, any Error>
        do {
            let settings = try settings(connectionString: place.connectionString, in: folder)
            let store = try await Store.open(settings.database)
            try await body(TestStore(store: store, settings: settings, folder: folder))
            result = .success(())
        } catch {
            result = .failure(error)
        }
        try await place.remove()
        try result.get()
    }
}

/// Gives the test a folder that is gone afterwards.
public func withTemporaryFolder(_ body: (_ folder: String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ticket-analytics-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
}

func settings(connectionString: String, in folder: String) throws -> Settings {
    let file = folder + "/config.ini"
    try "[database]\nconnection_string = \(connectionString)\n".write(toFile: file, atomically: true, encoding: .utf8)
    return try Settings.load(file: file, environment: [:])
}
