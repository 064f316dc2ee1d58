import Testing

@testable import TicketAnalytics

@Suite("Rejected rows")
struct RejectionTallyTests {
    @Test("The first are told one by one, of the others how many of each kind there are")
    func tally() {
        var tally = RejectionTally()
        let told = (1...50).map { row in
            let isNumberless = row % 4 == 0
            return tally.add(
                RejectedRow(
                    position: RowPosition(row: row, line: row + 1),
                    reason: isNumberless ? "it has no ticket number" : "'\(row)' is not a time",
                    cause: isNumberless ? nil : "not a time", field: isNumberless ? nil : .entered))
        }
        #expect(told.count { $0 } == 20 && told.prefix(20).allSatisfy { $0 })
        #expect(tally.rest.map(\.cause) == ["not a time", "it has no ticket number"])
        #expect(tally.rest.map(\.count) == [23, 7])
        #expect(tally.count == 50 && tally.fields == [.entered])
    }
}
