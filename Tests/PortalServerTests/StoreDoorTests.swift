import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import ODBC
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("The database behind the portal") struct StoreDoorTests {
    @Test("whose file another one has taken the place of is opened anew") func replaced() async throws {
        try await withTwoFiles { door, file, other in
            #expect(try await skills(door) == 0)
            try FileManager.default.removeItem(atPath: file)
            try FileManager.default.moveItem(atPath: other, toPath: file)
            #expect(try await skills(door) == 1)
            #expect(try await door().isReplaced() == false)
        }
    }

    @Test("whose file is gone is away, and is not made anew") func gone() async throws {
        try await withTwoFiles { door, file, other in
            _ = try await door()
            try FileManager.default.removeItem(atPath: file)
            let error = await #expect(throws: StoreError.self) { try await door() }
            #expect(error.map { Problem($0).status } == .serviceUnavailable)
            #expect(!FileManager.default.fileExists(atPath: file))
            try FileManager.default.moveItem(atPath: other, toPath: file)
            #expect(try await skills(door) == 1)
        }
    }

    @Test("that somebody keeps locked is not ready, and pages say so") func locked() async throws {
        try await withTwoFiles { door, file, _ in
            let parts = try PortalParts(settings: settings(portal: ""), door: door, logger: .init(label: "test"))
            try await Portal(parts).application.test(.router) { client in
                #expect(try await client.get("/readyz").status == .ok)
                let other = ConnectionPool(.init(connectionString: "Driver=SQLite3;Database=\(file)"), size: 1)
                try await other.withConnection { connection in
                    for statement in ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "DELETE FROM Skills"] {
                        try connection.run(statement)
                    }
                }
                for page in ["/readyz", "/skills"] {
                    #expect(try await client.get(page).status == .serviceUnavailable, "\(page)")
                }
                try await other.withConnection { connection in
                    for statement in ["COMMIT", "PRAGMA locking_mode = NORMAL", "DELETE FROM Skills"] {
                        try connection.run(statement)
                    }
                }
                #expect(try await client.get("/readyz").status == .ok)
            }
        }
    }

    private func skills(_ door: StoreDoor) async throws -> Int? {
        try await door().run { try $0.query("SELECT COUNT(*) FROM Skills").first?.int(0) }
    }

    /// A door to a file, and another file beside it that has a skill.
    private func withTwoFiles(_ body: (StoreDoor, _ file: String, _ other: String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let (file, other) = (folder + "/store.sqlite", folder + "/other.sqlite")
            let made = try await Store.open(Self.database(other))
            try await made.run { connection in
                _ = try connection.execute(
                    """
                    INSERT INTO Skills (SkillId, NormalizedName, Name, Kind, FirstSeenAt)
                    VALUES (1, 'linux', 'Linux', 'technology', '2026-01-01 00:00:00.000000')
                    """)
                try connection.run("PRAGMA journal_mode = DELETE")
            }
            try await body(StoreDoor(Self.database(file)), file, other)
        }
    }

    private static func database(_ file: String) throws -> DatabaseSettings {
        try settings(portal: "", database: "Driver=SQLite3;Database=\(file);Timeout=20").database
    }
}
