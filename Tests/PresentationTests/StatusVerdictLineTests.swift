import Testing
import TicketAnalytics

@testable import Presentation

struct StatusVerdictLineTests {
    @Test func aPluginsLineSaysWhatIsWrong_andGivesAllNumbers() throws {
        let verdict = try verdict(critical: ["pending>500", "oldest_pending>2h", "failed>9"], warning: ["pending>100"])
        #expect(
            verdict.line == """
                CRITICAL: pending is 650 (> 500), oldest_pending is 2 h 3 min (> 2 h), pending is 650 (> 100) \
                | pending=650;100;500 processing=8 failed=3;;9 retrying=12 oldest_pending=7380s;;7200 workers=2 \
                waiting_workers=1 heartbeat_age=180s completed_5m=25 completed_1h=150 completed_24h=720 \
                drain_estimate=15600s

                """)
    }

    @Test func ifAllIsWellTheLineSaysWhatWasLookedAt() throws {
        let line = try verdict(critical: ["workers<1", "pending>5000"], warning: ["pending>1000"]).line
        #expect(line.hasPrefix("OK: workers is 2, pending is 650 | pending=650;1000;5000 "))
    }

    @Test func whatCannotBeMeasuredIsSaid() throws {
        let line = try verdict(.idle, critical: ["heartbeat_age>1h"]).line
        #expect(line.hasPrefix("UNKNOWN: heartbeat_age is not known (> 1 h) | pending=0 "))
        #expect(!line.contains("heartbeat_age="))
    }

    @Test(
        arguments: [
            ("pending>5", ";;5"), ("pending>=5", ";;@5:"), ("pending<5", ";;5:"), ("pending<=5", ";;@~:5"),
            ("pending==5", ";;@5:5"), ("pending!=5", ";;5:5"),
        ])
    func rangesAreThoseOfPlugins(condition: String, range: String) throws {
        #expect(try verdict(critical: [condition]).line.contains("pending=650\(range) "))
    }

    private func verdict(
        _ status: ProcessingStatus = .troubled, critical: [String], warning: [String] = []
    ) throws -> StatusVerdict {
        StatusVerdict(
            status, critical: try critical.map { try StatusCondition($0) },
            warning: try warning.map { try StatusCondition($0) })
    }
}
