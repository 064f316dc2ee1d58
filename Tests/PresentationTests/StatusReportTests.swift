import JSON
import ODBC
import Testing

@testable import Presentation
@testable import TicketAnalytics

struct StatusReportTests {
    @Test func statusFits80Columns() {
        #expect(
            Report(.troubled).rendered(as: .table) == """
                Processing status, 2026-11-25 12:30:00 UTC

                ! 1 process reports since 12:28 UTC: The model server 127.0.0.1:11434 cannot be
                  reached
                ! worker-3 on hostA has not been heard of for 3 min.

                Mode       Running
                Tickets    650 pending, 8 processing, 12340 complete, 3 failed
                Completed  25 in 5 min (5/min), 150 in 1 h (2.5/min), 720 in 24 h (30/h)
                All done   in 2 h 10 min to 4 h 20 min, at 16:50 UTC at the latest
                Pending    the oldest for 2 h 3 min; 12 wait for a retry
                A ticket   half take up to 2.1 s, 95 % up to 8.4 s, of the last 1000 analyses

                Processes
                Name        Host    Pid  Does       Batch  Ticket  Done  Failed  Heard of
                ──────────  ─────  ────  ─────────  ─────  ──────  ────  ──────  ────────
                controller  hostA  4700  working        0             0       0       5 s
                worker-1    hostA  4711  working        8  150001  4113       1       5 s
                worker-2    hostA  4712  waiting !      8  150001  4113       1       5 s
                worker-3    hostA  4713  overdue        8  150001  4113       1     3 min

                Failures
                Cause     Tickets  Last at           For example
                ────────  ───────  ────────────────  ───────────────────────────────────────────
                too-long        3  2026-11-25 11:30  The prompt is longer than the model's cont…

                Tried again
                Cause    Tickets  Not before        For example
                ───────  ───────  ────────────────  ─────────────────
                timeout       12  2026-11-25 12:31  No answer in 60 s

                Sources
                Source  Read up to        Last new ticket   Rows read  Reconciled
                ──────  ────────────────  ────────────────  ─────────  ────────────────
                import  2026-11-24 12:30  2026-11-25 11:30      13001  2026-11-25 03:30

                """)
    }

    @Test func aStatusOfNothingSaysSo() {
        #expect(
            Report(.idle).rendered(as: .table) == """
                Processing status, 2026-11-25 12:30:00 UTC

                Mode       Running
                Tickets    0 pending, 0 processing, 0 complete, 0 failed
                Completed  0 in 5 min, 0 in 1 h, 0 in 24 h
                All done   now
                Pending    none
                A ticket   none has been analysed yet

                Processes
                No worker and no controller is running.

                Failures
                None.

                Sources
                populate has not run yet.

                """)
    }

    @Test func inJSONNumbersAreNumbers_flagsAreFlags_agesAreSeconds() throws {
        let status = try #require(try JSONValue(parsing: Report(.troubled).rendered(as: .json)).object)
        #expect(status["pending"]?.int == 650 && status["completedIn24Hours"]?.int == 720)
        #expect(status["oldestPendingAge"] == .double(7380) && status["drainSeconds"] == .double(15_600))
        #expect(status["drainSecondsAtLeast"] == .double(7800))
        #expect(status["medianSeconds"] == .double(2.1) && status["mode"]?.string == "Running")
        #expect(status["modeChangedBy"] == .null && status["problems"]?.array?.count == 2)
        let lost = try #require(status["processes"]?.array?.last?.object)
        #expect(
            lost["overdue"] == .bool(true) && lost["heartbeatAge"] == .double(180) && lost["role"]?.string == "worker")
        #expect(lost["trouble"] == .null && lost["currentTicket"]?.int == 150_001 && lost["does"] == nil)
        #expect(status["retrying"]?.array?.first?.object?["tickets"]?.int == 12)
        let source = try #require(status["sources"]?.array?.first?.object)
        #expect(source["lateTickets"]?.int == 2 && source["goneTickets"]?.int == 1)
    }

    @Test func inCSVAStatusIsOneRow() {
        let lines = Report(.troubled).rendered(as: .csv).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("at,mode,modeChangedAt,modeChangedBy,pending,processing,"))
        #expect(lines[1].hasPrefix("2026-11-25T12:30:00Z,Running,,,650,8,12340,3,0,25,150,720,15600.0,7800.0,"))
    }

    @Test(
        arguments: [
            (
                StatusProblem.paused(by: "ann@desk", since: .halfPastTwelve - .minute),
                "Paused by ann@desk since 12:29 UTC: nothing is populated or claimed."
            ),
            (
                .paused(by: nil, since: .halfPastTwelve - .day),
                "Paused since 2026-11-24 12:30 UTC: nothing is populated or claimed."
            ),
            (.nobodyWorks(tickets: 1), "Nobody works: no worker is running, and 1 ticket waits."),
            (.trouble("The model is away", since: nil, processes: 2), "2 processes report: The model is away"),
            (
                .silent(["worker-1", "worker-2"], host: "hostA", age: .seconds(190)),
                "worker-1, worker-2 on hostA have not been heard of for 3 min 10 s."
            ),
            (.nothingMoves(tickets: 3), "Nothing moves: 3 tickets could be claimed, and workers are there."),
            (
                .missing(tickets: 101, source: "import"),
                "import no longer yields at least 101 tickets, too many to believe: check it, or run populate "
                    + "--reconcile --accept-missing."
            ),
        ])
    func problemsInWords(problem: StatusProblem, words: String) {
        #expect(problem.words(at: .halfPastTwelve) == words)
    }
}
