import Testing

@testable import TicketAnalytics

struct HTMLTextTests {
    @Test(arguments: [
        ("<p>one</p><p>two</p>", "one\n\ntwo"), ("<div>a<br>b<br/>c</div>", "a\nb\nc"),
        ("<div>a</div><div>b</div>", "a\nb"), ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<b>bold</b> text", "bold text"), ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<p>a</p>\n<ul>\n<li><p>b</p></li>\n<li>c</li></ul>\n<p>d</p>", "a\n\n- b\n- c\n\nd"),
        ("<p>unclosed <b>tag", "unclosed tag"), ("<p>cut off <a href=\"x", "cut off"),
        ("<p>if a < b then c</p>", "if a < b then c"), ("<p>1</p>\r\n\r\n\r\n<p>2</p>", "1\n\n2"),
        ("<p>a\r\nline of the source</p>", "a line of the source"),
        (
            "<p>see <a href=\"http://x/y\">the log</a> at <a href=\"http://x\">http://x</a></p>",
            "see the log at http://x"
        ),
        ("<img title=\"a > b\"><font face=Arial' >it's</font>", "it's"),
        ("<p>a<o:p>&nbsp;</o:p></p><p>b</p>", "a\n\nb"),
    ])
    func markUpBecomesText(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(arguments: [
        ("<table><tr><td>x</td></tr></table>", "x"),
        (
            "<table><tr><td><p>Host</p></td><td><p>State</p></td></tr><tr><td>db1</td><td>down</td></tr></table>",
            "Host | State\ndb1 | down"
        ),
        ("<table><tr><td>Host:</td><td>db1</td></tr></table>", "Host: db1"),
        ("<table><tr><td></td><td>only</td></tr></table>", "only"),
        ("<table><tr><td>a<br>b</td><td>c</td></tr></table>", "a\nb\nc"),
        ("before<table><tr><th>a<th>b<tr><td>1<td>2</table>after", "before\n\na | b\n1 | 2\n\nafter"),
    ])
    func aCellsTextIsApartFromTheNext(html: String, text: String) {
        #expect(plain("<div>" + html) == text)
    }

    @Test(arguments: [
        ("<pre>a  b\n  c</pre>", "a  b\n  c"), ("<div>x <code>a\n  b</code> y</div>", "x a\n  b y"),
        ("<pre>\r\nfirst\r\n\r\nthird</pre>after", "first\n\nthird\n\nafter"), ("<pre>a &lt; b</pre>", "a < b"),
    ])
    func preformattedTextKeepsItsLines(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(arguments: [
        ("&amp; &lt;3 &gt; &quot; &apos; &nbsp;x", "& <3 > \" ' x"),
        ("&#228; &#xE4; &#XE4 &auml; &Auml; &szlig;", "ä ä ä ä Ä ß"),
        ("&hellip; &rarr; &Omega; &trade; &euro;", "… → Ω ™ €"), ("&#146;s &#150; &#128;", "’s – €"),
        ("AT&T &unknown; a&b; 5 & 6", "AT&T &unknown; a&b; 5 & 6"), ("&eacute&nbsp;&copy 5", "é © 5"),
        ("?a=1&copy=2&amp;b", "?a=1&copy=2&b"), ("&#0; &#xD800; &#99999999; &#;", "&#0; &#xD800; &#99999999; &#;"),
        ("a&#8203;b&shy;c&zwnj;d", "abcd"),
    ])
    func characterReferencesAreRead(html: String, text: String) {
        #expect(plain("<p>\(html)</p>") == text)
    }

    @Test(arguments: [
        ("<html><head><style>p { color: red }</style><title>t</title></head><body>x</body></html>", "x"),
        ("<p>a</p><SCRIPT>if (1 < 2) { alert('</p>') }</SCRIPT>b", "a\n\nb"), ("<style>never closed<p>x</p>", ""),
        ("<p>a<span style=\"display: none\">hidden <b>x</b></span>b</p>", "ab"),
        ("<div style='DISPLAY:none'><div>preview</div>text</div>seen", "seen"),
        ("<div style='display:none'>never closed<p>x", "never closed\n\nx"),
        ("<p>a<br style='display:none'>b</p>", "a\nb"),
        ("<!-- x > y --><p>z</p>", "z"), ("<p>a</p><!-- never closed", "a\n\n<!-- never closed"),
        ("<p>a</p><!--[if mso]><p>b</p><![endif]--><![if !mso]><p>c</p><![endif]>", "a\n\nc"),
    ])
    func whatIsNotForReadersIsLeftOut_unlessItsEndIsMissing(html: String, text: String) {
        #expect(plain(html) == text)
    }

    @Test(arguments: [
        "<blockquote type=\"cite\"><div>old</div></blockquote>", "<blockquote class=\"gmail_quote\">old</blockquote>",
        "<blockquote style=\"border-left:solid blue 1.5pt\">old</blockquote>", "<blockquote>old</blockquote>",
    ])
    func quotedMailIsMarkedAsInPlainText(quote: String) {
        #expect(plain("<div>new</div>\(quote)<div>below</div>") == "new\n> old\nbelow")
    }

    @Test func nestedQuotesAreOne_andAnIndentIsNone() {
        let quote = "<blockquote>old<blockquote>older</blockquote>again</blockquote>"
        #expect(plain("<p>a</p>\(quote)b") == "a\n\n> old\n> older\n> again\nb")
        #expect(plain("<p>a</p><blockquote style=\"margin:0 0 0 40px;border:none\">b</blockquote>") == "a\n\nb")
    }

    @Test func plainTextWithATagOrTwoKeepsItsLines() {
        #expect(plain("one<br />\ntwo\nthree\n\nfour") == "one\ntwo\nthree\n\nfour")
        #expect(plain("log:\nERROR <ann@example.com>\n<b>urgent</b>") == "log:\nERROR <ann@example.com>\nurgent")
    }

    @Test func whatIsNoTagStays_inHTMLToo() {
        #expect(
            plain("<p>List<String>, <ann@example.com>, <config/></p>") == "List<String>, <ann@example.com>, <config/>")
    }

    @Test(arguments: [
        "a < b and c > d", "List<String> and Map<Int, T>", "Ann Lee <ann@example.com>", "x <- y", "1 << 2 >> 1",
        "plain &amp; simple", "", "<", "Get-Item | % { $_ } > out.txt", "<config><server name=\"x\"/></config>",
        "the <div> is not closed", "error at <time> in <source>", "<soap:Body>x</soap:Body>",
        "<?xml version=\"1.0\"?><a/>",
        "std::vector<p> x", "restart <table> now\n\n\nand wait",
    ])
    func whatIsNoHTMLComesBackAsItIs(text: String) {
        #expect(plain(text) == text)
    }

    /// Ends at once, unless the time grows with the square of the length.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<", "&", "<style>", "</style", "<p", "<!--", "-", "&lt;", "\n", "<p>", "</", "<p a=\"", "<p a='>", "<!d",
            "<![",
            "<blockquote>", "</blockquote>", "<div hidden style='display:none'>", "<li>", "<td>", "<pre>", "&#", "<?x",
        ],
        ["<style><p>", "<p>"])
    func aLongTextOfTheSameTakesNoTime(unit: String, start: String) {
        let text = start + String(repeating: unit, count: 40_000 / unit.utf8.count)
        #expect(plain(text).utf8.count <= text.utf8.count)
    }

    private func plain(_ html: String) -> String { String(decoding: HTMLText.plain(Array(html.utf8)), as: UTF8.self) }
}
