import ODBC
import Presentation
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Dates that mean none")
struct UnusualDateTests {
    /// Every page, and those of one thing that there is.
    private static let pages = ViewCatalogue.all.map { $0.route.replacing("{}", with: "1") }.filter { $0 != "check/1" }

    private static let spans = [
        "range=90d", "range=all", "from=0026-11-05", "from=1900-01-01", "from=2026-01-01&to=9999-12-31",
        "to=9999-12-31", "from=9999-12-31", "from=2026-11-25&to=1900-01-01",
    ]

    @Test(
        "Every page is shown, of every span, whatever tickets are dated",
        arguments: [
            ["0001-01-01"], ["9999-12-31 23:59:59.999999"], ["0001-01-01", "2026-01-05", "9999-12-31"],
            ["9999-12-31", "2026-01-05"], ["1900-01-01", "1970-01-01"],
        ])
    func pages(days: [String]) async throws {
        try await withDatedTickets(days) { store in
            for address in Self.pages + ["skills", "tickets"].flatMap({ page in Self.spans.map { "\(page)?\($0)" } }) {
                let view = try #require(PortalAddress(address).view?.view, "\(address)")
                let report = try await view.report(from: store)
                #expect(!report.title.isEmpty)
            }
        }
    }

    @Test("From any day to the last that can be asked for are all tickets from there on")
    func forEver() async throws {
        try await withDatedTickets(["2025-06-01", "2026-01-05"]) { store in
            var query = DiscoveredSkills.Query()
            for (from, tickets) in [(nil, 2), ("2026-01-01", 1), ("1900-01-01", 2)] {
                query.range = .between(from.flatMap { DateRange.day($0) }, DateRange.day("9999-12-31"))
                let skills = try await DiscoveredSkills.load(query, from: store)
                #expect(skills.analysedTickets == tickets)
            }
        }
    }
}

/// Complete tickets that show a managed skill and that Ann worked on, entered at these times.
private func withDatedTickets(_ times: [String], _ body: (Store) async throws -> Void) async throws {
    let (times, then) = (times.map { Timestamp($0) }, try #require(Timestamp("2026-01-06")))
    try await withCuratedSkills { desk in
        try await desk.store.run { connection in
            _ = try connection.execute(
                "INSERT INTO Technicians (TechnicianId, Identifier, Name, Active) VALUES (1, 'ann', 'Ann Lee', 1)")
            for (index, time) in times.enumerated() {
                _ = try connection.execute(
                    """
                    INSERT INTO Tickets (TicketNumber, Source, Summary, EnteredAt, ChangedAt, State, Attempts,
                        AvailableAt, PopulatedAt, FinishedAt, AnalysisKey)
                    VALUES (?, 'test', 'about linux', ?, ?, 'Complete', 0, ?, ?, ?, 'key')
                    """,
                    [.integer(Int64(index + 1)), Value(time), .timestamp(time ?? then)]
                        + Array(repeating: .timestamp(then), count: 3))
                _ = try connection.execute(
                    "INSERT INTO TicketSkills VALUES (?, 1, 'linux', 6, 11)", [.integer(Int64(index + 1))])
                _ = try connection.execute(
                    "INSERT INTO TicketTechnicians VALUES (?, 1, 1.5, 1)", [.integer(Int64(index + 1))])
            }
        }
        try await body(desk.store)
    }
}
