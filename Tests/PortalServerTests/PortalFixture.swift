import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import TestSupport
import TicketAnalytics

@testable import PortalServer

/// Settings of a file with these lines under `[portal]`.
func settings(portal lines: String, database: String = "Driver=SQLite3;Database=none.sqlite") throws -> Settings {
    let file = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString).ini")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "[database]\nconnection_string = \(database)\n[portal]\n\(lines)\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try Settings.load(file: file.path, environment: [:])
}

/// A portal over an empty database, asked without a network.
func withPortal(
    _ lines: String = "", _ setup: TestingSetup = .router, threads: WorkThreads = .pages,
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
) async throws {
    try await withStore(on: .sqlite) { place in
        let parts = try PortalParts(
            settings: settings(portal: lines), door: StoreDoor(place.store),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, threads: threads)
        try await Portal(parts).application.test(setup, body)
    }
}
