import Testing

@testable import TicketAnalytics

struct StatusVerdictTests {
    @Test(
        arguments: [
            (["pending>20"], ["pending>15"], StatusVerdict.Severity.ok), (["pending>20"], ["pending>5"], .warning),
            (["pending>5"], ["pending>5"], .critical), (["heartbeat_age>1h"], [], .unknown),
            (["heartbeat_age>1h"], ["pending>5"], .warning), (["heartbeat_age>1h", "pending>5"], [], .critical),
        ])
    func theWorstCounts_andWhatIsKnownMoreThanWhatIsNot(
        critical: [String], warning: [String], severity: StatusVerdict.Severity
    ) throws {
        let status = ProcessingStatus.made(counts: [.pending: 10], processes: [])
        let verdict = StatusVerdict(
            status, critical: try critical.map { try StatusCondition($0) },
            warning: try warning.map { try StatusCondition($0) })
        #expect(verdict.severity == severity)
    }
}
