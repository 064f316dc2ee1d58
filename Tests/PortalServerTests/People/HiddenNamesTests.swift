import Hummingbird
import HummingbirdTesting
import Logging
import ODBC
import Presentation
import TestSupport
import Testing
import TicketAnalytics
import WebPages

@testable import PortalServer

@Suite("Where names are hidden")
struct HiddenNamesTests {
    @Test(
        "no face of the page names anybody, nor does its address",
        arguments: ["coverage", "coverage.json", "coverage.csv", "matrix", "matrix.json", "matrix.csv"])
    func pages(path: String) async throws {
        try await withOwen { store in
            let parts = try PortalParts(
                settings: settings(portal: ""), door: StoreDoor(store),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await Portal(parts).application.test(.router) { client in
                let absent = path.hasPrefix("coverage") ? "absent=Owen%20Wright&" : ""
                let provenance = path.hasSuffix("csv") ? "&provenance=1" : ""
                var answer = try await client.get("/\(path)?basis=discovered&\(absent)mask=1\(provenance)")
                if let place = answer.headers[.location] {
                    #expect(place == "/coverage?basis=discovered&absent=1&mask=1")
                    answer = try await client.get(place)
                }
                #expect(answer.status == .ok && answer.body.contains(path.hasPrefix("matrix") ? "Person 1" : "VPN"))
                #expect(!answer.body.contains("Owen") && !answer.body.contains("owright"))
            }
        }
    }

    @Test("no file of a snapshot names anybody, and nobody has a page")
    func snapshot() async throws {
        try await withOwen { store in
            var named: Set<String> = []
            var paths: Set<String> = []
            try await Snapshot.take(from: store, isMasked: true).forEachFile { file in
                paths.insert(file.path)
                if file.text.contains("Owen") || file.text.contains("owright") { named.insert(file.path) }
            }
            #expect(named == [])
            #expect(paths.isSuperset(of: ["index.html", "matrix.html", "coverage.csv", "skills/1.html"]))
            #expect(!paths.contains { $0.hasPrefix("technicians") || $0.contains("mask") })
        }
    }

    /// One ticket about VPN, on which Owen Wright worked.
    private func withOwen(_ body: (Store) async throws -> Void) async throws {
        try await withStore(on: .sqlite) { test in
            try await test.store.run { connection in
                let time = "'2026-11-25 08:00:00.000000'"
                for sql in [
                    """
                    INSERT INTO Tickets (TicketNumber, Source, Summary, EnteredAt, ChangedAt, State, Attempts, AvailableAt,
                        PopulatedAt, FinishedAt)
                    VALUES (7, 'import', 'A', \(time), \(time), 'Complete', 1, \(time), \(time), \(time))
                    """,
                    """
                    INSERT INTO Skills (SkillId, NormalizedName, Name, Kind, FirstSeenAt)
                    VALUES (1, 'vpn', 'VPN', 'technology', \(time))
                    """,
                    "INSERT INTO TicketSkills VALUES (7, 1, 'VPN', 0, 3)",
                    "INSERT INTO Technicians (TechnicianId, Identifier, Name, Active) VALUES (1, 'owright', 'Owen Wright', 1)",
                    "INSERT INTO TicketTechnicians VALUES (7, 1, 2.5, 1)",
                ] { _ = try connection.execute(sql) }
            }
            try await body(test.store)
        }
    }
}
