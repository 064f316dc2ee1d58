import Testing

@testable import TicketAnalytics

struct HTMLTextTests {
    @Test(arguments: [
        ("<p>one</p><p>two</p>", "one\n\ntwo"), ("<div>a<br>b<br/>c</div>", "a\nb\nc"),
        ("<b>bold</b> text", "bold text"),
        ("<table><tr><td>x</td></tr></table>", "x"), ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<p>Tom &amp; Jerry &lt;3 &#228; &#xE4; &auml; &nbsp;x</p>", "Tom & Jerry <3 ä ä ä  x"),
        ("<p>AT&T &unknown; a&b; 5 & 6</p>", "AT&T &unknown; a&b; 5 & 6"),
        ("<html><head><style>p { color: red }</style><title>t</title></head><body>x</body></html>", "x"),
        ("<p>a</p><SCRIPT>if (1 < 2) { alert('</p>') }</SCRIPT>b", "a\nb"),
        ("<p>unclosed <b>tag", "unclosed tag"), ("<p>cut off <a href=\"x", "cut off"),
        ("<p>if a < b then c</p>", "if a < b then c"), ("<!-- x > y --><p>z</p>", "z"),
        ("<style>never closed<p>x</p>", ""), ("<p>1</p>\r\n\r\n\r\n<p>2</p>", "1\n\n2"),
    ])
    func markUpBecomesText(html: String, text: String) {
        #expect(HTMLText.plain(html).trimmed == text)
    }

    @Test(arguments: [
        "a < b and c > d", "List<String> and Map<Int, T>", "Ann Lee <ann@example.com>", "x <- y", "1 << 2 >> 1",
        "plain &amp; simple", "", "<", "Get-Item | % { $_ } > out.txt",
    ])
    func whatIsNoHTMLComesBackAsItIs(text: String) {
        #expect(HTMLText.plain(text) == text)
    }

    /// Ends at once, unless the time grows with the square of the length.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["<", "&", "<style>", "</style", "<p", "<!--", "-", "&lt;", "\n", "<p>", "</"],
        ["<style><p>", "<p>"])
    func aHundredThousandOfTheSameTakeNoTime(unit: String, start: String) {
        let text = start + String(repeating: unit, count: 100_000 / unit.count) + ">"
        #expect(HTMLText.plain(text).count <= text.count)
    }

    /// Looking for the end of a style sheet takes each `<` once.
    @Test(.timeLimit(.minutes(1))) func aStyleSheetOfMarksTakesNoTime() {
        let text = HTMLText.plain("<p><style>" + String(repeating: "<", count: 2_000_000) + ">")
        #expect(text.count < 2)
    }
}
