/// Text that takes the place of what the terminal shows: drawn over it line by line, so that nothing flickers.
enum TerminalFrame {
    /// Another screen, so that the old one comes back, and no cursor.
    static let opening = "\u{1B}[?1049h\u{1B}[?25l"
    static let closing = "\u{1B}[?25h\u{1B}[?1049l"

    private static let home = "\u{1B}[H"
    private static let clearsLine = "\u{1B}[K"
    private static let clearsBelow = "\u{1B}[J"

    /// - Parameter height: In lines; what is beyond is cut, for the terminal would scroll.
    static func drawn(_ text: String, height: Int) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        if lines.count > height {
            lines = lines.prefix(max(0, height - 1)) + ["(\(lines.count - height + 1) more lines)"]
        }
        return home + lines.map { $0 + clearsLine }.joined(separator: "\n") + clearsBelow
    }
}
