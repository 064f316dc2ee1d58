import Testing

@testable import TicketAnalytics

@Suite("Plain list")
struct PlainListTests {
    @Test func headings_tellTheKind() {
        let lines = PlainList.lines(in: "## Technologies:\n- Outlook\n**Practices**:\n- Backup")
        #expect(lines.map(\.kind) == [.technology, .practice])
    }

    @Test func sentences_areNoNames() {
        #expect(PlainList.lines(in: "- I think that somebody should look at this ticket before noon\nThen: go.") == [])
    }

    @Test func commasInParentheses_doNotSplit() {
        #expect(
            PlainList.names(in: "SQL (T-SQL, SSIS), VPN, and DNS").map(\.name) == ["SQL (T-SQL, SSIS)", "VPN", "DNS"])
    }
}
