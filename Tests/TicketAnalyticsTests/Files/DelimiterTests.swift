import Testing

@testable import TicketAnalytics

struct DelimiterTests {
    @Test(
        "an option names one character or tab", arguments: [(";", 59), ("tab", 9), ("\\t", 9), ("\t", 9), ("|", 124)])
    func parses(text: String, byte: Int) throws {
        #expect(try Delimiter(parsing: text).byte == UInt8(byte))
    }

    @Test("anything else is an error", arguments: ["", ",,", "\"", "\n", "é"])
    func refuses(text: String) {
        #expect(throws: ImportError.badDelimiter(text)) { try Delimiter(parsing: text) }
    }
}
