import ODBC
import Testing

@testable import Presentation
@testable import TicketAnalytics

struct PrometheusWriterTests {
    private let text = PrometheusWriter().render(.troubled)

    @Test func eachNumberHasItsFamily() {
        for line in [
            "# TYPE ticket_analytics_tickets gauge", #"ticket_analytics_tickets{state="pending"} 650"#,
            #"ticket_analytics_tickets{state="discarded"} 0"#, "ticket_analytics_tickets_waiting_for_retry 12",
            "ticket_analytics_oldest_pending_seconds 7380", #"ticket_analytics_completed_tickets{window="24h"} 720"#,
            "ticket_analytics_drain_seconds 15600", #"ticket_analytics_ticket_seconds{quantile="0.5"} 2.1"#,
            #"ticket_analytics_mode{mode="running"} 1"#, #"ticket_analytics_mode{mode="paused"} 0"#,
            #"ticket_analytics_processes{role="worker",activity="waiting"} 1"#,
            #"ticket_analytics_processes_overdue{role="worker"} 1"#,
            #"ticket_analytics_processes_overdue{role="controller"} 0"#,
            #"ticket_analytics_heartbeat_age_seconds{role="worker"} 180"#,
            #"ticket_analytics_failures{cause="too-long"} 3"#,
            #"ticket_analytics_source_rows_read{source="import"} 13001"#,
        ] {
            #expect(text.contains("\n\(line)\n") || text.hasPrefix(line), "\(line)")
        }
    }

    @Test func everySampleFollowsItsHelpAndItsType_andEachFamilyStandsOnce() {
        var families: Set<Substring> = []
        var current: Substring = ""
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix("# HELP ") {
                #expect(families.insert(words[2]).inserted)
            } else if line.hasPrefix("# TYPE ") {
                current = words[2]
                #expect(families.contains(current) && words[3] == "gauge")
            } else {
                #expect(line.prefix { $0 != "{" && $0 != " " } == current)
            }
        }
        #expect(text.hasSuffix("\n"))
    }

    @Test func whatNobodyKnowsHasNoSample() {
        let idle = PrometheusWriter().render(.idle)
        #expect(!idle.contains("ticket_analytics_ticket_seconds") && !idle.contains("ticket_analytics_processes"))
        #expect(idle.contains("\nticket_analytics_oldest_pending_seconds 0\n"))
    }

    @Test func namesFromOutsideAreEscaped() {
        let status = ProcessingStatus(
            at: .halfPastTwelve, control: ProcessingControl(mode: .running), counts: TicketCounts([:]),
            queue: PendingTickets(oldest: nil, waitingForRetry: 0),
            throughput: Throughput(in5Minutes: 0, inHour: 0, inDay: 0), lastFinishedAt: nil, ticketTime: nil,
            processes: [], sources: [],
            failures: [FailureGroup(kind: "a\"b\\c\nd", tickets: 1, example: "", lastAt: .halfPastTwelve)],
            retrying: [])
        #expect(
            PrometheusWriter().render(status).contains(#"ticket_analytics_failures{cause="a\"b\\c\nd"} 1"# + "\n"))
    }
}
