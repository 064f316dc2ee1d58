import Testing

@testable import Presentation

struct ColumnFitTests {
    @Test func theWidestGivesWayFirst() {
        let fit = ColumnFit([request(100), request(30), request(12, least: 12)], into: 60)
        #expect(fit.widths == [22, 22, 12])
    }

    @Test func whatFitsStays() {
        #expect(ColumnFit([request(10), request(20)], into: 32).widths == [10, 20])
    }

    @Test func columnsOfPriorityZeroStayWhateverTheWidth() {
        let fit = ColumnFit([request(50, least: 50), request(50, least: 50)], into: 40)
        #expect(fit.shown == [0, 1])
    }

    private func request(_ natural: Int, least: Int = 10) -> ColumnFit.Request {
        .init(natural: natural, decent: least, least: least, priority: 0)
    }
}
