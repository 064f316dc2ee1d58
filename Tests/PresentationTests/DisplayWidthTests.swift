import Testing

@testable import Presentation

struct DisplayWidthTests {
    @Test(
        "a terminal's columns by grapheme cluster",
        arguments: [
            ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1),
            ("Ａ", 2),
            ("🙂", 2), ("👩‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("❤️", 2), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{301}", 0), ("ยำ", 2), ("©", 1),
        ])
    func widths(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(
        "cuts between characters and never beyond the width",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦x", 4, "👩‍👩‍👧‍👦…"),
            ("abc", 1, "…"), ("abc", 0, ""),
        ])
    func fits(text: String, width: Int, result: String) {
        #expect(text.fitted(to: width, ellipsis: "…") == result)
    }
}
