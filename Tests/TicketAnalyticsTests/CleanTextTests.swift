import Testing

@testable import TicketAnalytics

struct CleanTextTests {
    @Test(
        "escapes, controls and direction marks are gone, text stays",
        arguments: [
            ("plain é 🙂", "plain é 🙂"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("a\u{1B}]0;title\u{7}b", "ab"),
            ("a\u{1B}]8;;http://x\u{1B}\\link", "alink"), ("\u{9B}2Jx", "x"), ("\u{1B}Pq\u{9C}x", "x"),
            ("\u{1B}(Bx", "x"),
            ("a\u{1B}", "a"), ("a\u{1B}[", "a"), ("a\r\nb\tc", "a  b c"), ("a\u{0}\u{7}\u{8}b", "ab"),
            ("\u{202E}evil\u{2066}", "evil"), ("👩‍👧", "👩‍👧"),
        ])
    func cleans(text: String, result: String) {
        #expect(text.cleaned == result)
    }
}
