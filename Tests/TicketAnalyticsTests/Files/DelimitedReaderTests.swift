import Testing

@testable import TicketAnalytics

struct DelimitedReaderTests {
    @Test(
        "quoted fields keep delimiters, line breaks and doubled quotes, whatever the block size",
        arguments: [4, 5, 7, 64, 4096])
    func quotedFields(blockSize: Int) throws {
        let text = "id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n3,plain \"quote\"\r\n"
        let rows = try read(text, blockSize: blockSize).map(\.fields)
        #expect(rows == [["1", "a, \"b\"\r\nc"], ["2", ""], ["3", "plain \"quote\""]])
    }

    @Test("CRLF, LF and CR end lines, blank lines are skipped", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let rows = try read(["id,t", "1,a", "", "2,\"b\(end)c\"", "3,d"].joined(separator: end))
        #expect(rows.map(\.fields[0]) == ["1", "2", "3"])
        #expect(rows.map(\.position.line) == [2, 4, 6])
    }

    @Test("the delimiter is found in the header", arguments: [",", ";", "\t", "|"])
    func detectsDelimiter(delimiter: String) throws {
        let rows = try read("id\(delimiter)\"a,b;c|d\"\(delimiter)x\n1\(delimiter)2\(delimiter)3\n")
        #expect(rows.first?.fields == ["1", "2", "3"])
    }

    @Test func headerSkipsByteOrderMarkAndBlanks() throws {
        let reader = try DelimitedReader(InputFile(contents: [0xEF, 0xBB, 0xBF] + Array(" id ,\"a b\" \n".utf8)))
        #expect(reader.header == ["id", "a b"])
    }

    @Test func invalidBytesBecomeReplacementsAndAreCounted() throws {
        var reader = try DelimitedReader(InputFile(contents: Array("id,t\n1,caf".utf8) + [0xE9] + Array(",x\n".utf8)))
        _ = try reader.next()
        #expect(reader.repairedFields == 1)
    }

    @Test func shortAndLongRowsAreRejected_othersStay() throws {
        let rows = try readAll("id,a,b\n1,2\n2,3,4\n3,4,5,6\n4,5,6,\n")
        #expect(rows.fields.map(\.[0]) == ["2", "4"])
        #expect(rows.rejected.map(\.position) == [RowPosition(row: 1, line: 2), RowPosition(row: 3, line: 4)])
        #expect(rows.rejected.first?.reason == "it has 2 fields where the header has 3")
    }

    @Test func textAfterClosingQuoteRejectsTheRow_andTheNextIsRead() throws {
        let rows = try readAll("id,a\n1,\"open\n2,\"half\"\n3,\"whole\"\n")
        #expect(rows.fields == [["3", "whole"]])
        #expect(
            rows.rejected.first?.description.hasPrefix("row 1 (line 2): text after the closing quote at line 3") == true
        )
    }

    @Test func unclosedQuoteNamesTheLineWhereItOpened_afterTheRowsBefore() throws {
        var reader = try DelimitedReader(InputFile(contents: Array("id,a\n1,x\n2,\"never\nends\n".utf8)))
        guard case .row(["1", "x"], _) = try reader.next() else { return #expect(Bool(false), "row 1 is lost") }
        #expect(throws: ImportError.unclosedQuote(file: "text", row: 2, line: 3, limit: nil)) { try reader.next() }
    }

    @Test func unclosedQuoteEndsAtTheLimit() throws {
        let text = "id,a\n1,\"" + String(repeating: "x", count: 300_000)
        let file = InputFile(contents: Array(text.utf8))
        var reader = try DelimitedReader(file, rowLimit: 1000)
        #expect(throws: ImportError.unclosedQuote(file: "text", row: 1, line: 2, limit: 1000)) { try reader.next() }
        #expect(file.bytesRead < 300_000)
    }

    @Test func emptyFileHasNoHeader() {
        #expect(throws: ImportError.empty(file: "text")) { try DelimitedReader(InputFile(contents: [])) }
    }

    private func read(_ text: String, blockSize: Int = 4096) throws -> [(fields: [String], position: RowPosition)] {
        // The header has to lie within the first block only to find the delimiter.
        var reader = try DelimitedReader(
            BlockBuffer(InputFile(contents: Array(text.utf8)), blockSize: blockSize),
            delimiter: blockSize < 64 ? Delimiter(parsing: ",") : nil)
        var rows: [(fields: [String], position: RowPosition)] = []
        while case .row(let fields, let position) = try reader.next() { rows.append((fields, position)) }
        return rows
    }

    private func readAll(_ text: String) throws -> (fields: [[String]], rejected: [RejectedRow]) {
        var reader = try DelimitedReader(InputFile(contents: Array(text.utf8)))
        var result: (fields: [[String]], rejected: [RejectedRow]) = ([], [])
        while let row = try reader.next() {
            switch row {
            case .row(let fields, _): result.fields.append(fields)
            case .rejected(let row): result.rejected.append(row)
            }
        }
        return result
    }
}
