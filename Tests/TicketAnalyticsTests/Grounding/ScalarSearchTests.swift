import Testing

@testable import TicketAnalytics

@Suite("Scalar search")
struct ScalarSearchTests {
    @Test(arguments: [
        ([1, 2, 1, 2, 1], [1, 2, 1], [0, 2]), ([1, 1, 1], [1, 1], [0, 1]), ([1], [], []), ([], [1], []),
    ])
    func matches_overlapAndStandInOrder(_ row: [UInt32], _ needle: [UInt32], _ starts: [Int]) {
        #expect(ScalarSearch(row).matches(of: needle).map(\.lowerBound) == starts)
    }
}
