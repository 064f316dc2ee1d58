import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// The hour that comes twice, at a site that keeps local time only.
struct ConnectWiseAutumnTests {
    @Test(arguments: [
        ("Europe/Berlin", "2026-10-25 02:30:00.000", "2026-10-25 02:10:00.000", "2026-10-25 03:05:00.000"),
        ("America/New_York", "2026-11-01 01:30:00.000", "2026-11-01 01:10:00.000", "2026-11-01 02:05:00.000"),
    ])
    func noTicketOfTheHourThatComesTwiceIsMissed(
        zone: String, first: String, second: String, after: String
    ) async throws {
        try await withConnectWise(.views) { fixture, test in
            let source = try await fixture.source("time_zone = \(zone)")
            try await fixture.change("DELETE FROM v_rpt_Service")
            for (number, local) in [(1, first), (2, second), (3, after), (4, after)] {
                try await fixture.change(
                    "INSERT INTO v_rpt_Service (TicketNbr, Summary, Last_Update) VALUES (?, 'x', ?)",
                    [Value(number), .text(local)])
                // The clock shows less than at the ticket before, and the run begins five minutes before that.
                #expect(try await test.store.populate(from: source, page: 1, overlap: .seconds(300)).queued == 1)
            }
        }
    }

    @Test func aTicketThatChangesAgainInTheSecondHourIsQueuedAgain() async throws {
        try await withConnectWise(.views) { fixture, test in
            let source = try await fixture.source("time_zone = Europe/Berlin")
            try await test.store.populate(from: source)
            for local in ["2026-10-25 02:30:00.000", "2026-10-25 02:10:00.000"] {
                try await fixture.change("UPDATE v_rpt_Service SET Last_Update = ? WHERE TicketNbr = 1", [.text(local)])
                #expect(try await test.store.populate(from: source, overlap: .seconds(300)).queued == 1)
            }
        }
    }

    @Test func pagesWithinTheHourGoOn() async throws {
        try await withConnectWise(.views) { fixture, test in
            let source = try await fixture.source("time_zone = Europe/Berlin")
            for number in 10..<30 {
                try await fixture.change(
                    "INSERT INTO v_rpt_Service (TicketNbr, Summary, Last_Update) VALUES (?, 'x', ?)",
                    [Value(number), .text("2026-10-25 02:\(number):00.000")])
            }
            #expect(try await test.store.populate(from: source, page: 3).queued == 22)
        }
    }
}
