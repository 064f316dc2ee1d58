import JSON
import Testing

@testable import TicketAnalytics

struct JSONLinesReaderTests {
    @Test("blank lines are skipped and bad lines rejected with their number", arguments: [4, 9, 4096])
    func badLines(blockSize: Int) throws {
        let rows = try read("{\"id\":1}\n\n{\"id\":\r\n[2]\n{\"id\":3}", blockSize: blockSize)
        #expect(rows.ids == [1, 3])
        #expect(rows.rejected.map(\.position) == [RowPosition(row: 2, line: 3), RowPosition(row: 3, line: 4)])
    }

    @Test func lineOverTheLimitIsRejected_andTheNextIsRead() throws {
        let long = "{\"id\":\"" + String(repeating: "x", count: 9000) + "\"}"
        let rows = try read(long + "\n{\"id\":2}\n", lineLimit: 100)
        #expect(rows.ids == [2])
        #expect(rows.rejected.count == 1)
    }

    private func read(
        _ text: String, blockSize: Int = 4096, lineLimit: Int = 1 << 20
    ) throws -> (ids: [Int], rejected: [RejectedRow]) {
        let buffer = BlockBuffer(InputFile(contents: Array(text.utf8)), blockSize: blockSize)
        var reader = try JSONLinesReader(buffer, lineLimit: lineLimit)
        var result: (ids: [Int], rejected: [RejectedRow]) = ([], [])
        while let row = try reader.next() {
            switch row {
            case .row(let object, _): result.ids.append(object["id"]?.int ?? 0)
            case .rejected(let row): result.rejected.append(row)
            }
        }
        return result
    }
}
