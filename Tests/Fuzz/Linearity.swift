import JSON
import TicketAnalytics

/// Prints the time a byte for texts that are made to be slow, at growing lengths: a row must not grow.
func printLinearity(megabytes: Int) {
    let sizes = [10_000, 100_000, 1_000_000, 10_000_000].filter { $0 <= megabytes * 1_000_000 }
    print("\nns a byte at \(sizes.map(String.init).joined(separator: ", ")) bytes: JSON; answer")
    for family in families {
        let row = sizes.map { size in
            let text = repeated(family, upTo: size)
            let json = time { _ = TolerantJSON.read(text) }
            let answer = time { _ = AnswerParser.parse(text) }
            return "\(rounded(json * 1e9 / Double(size)));\(rounded(answer * 1e9 / Double(size)))"
        }
        print(row.map { padded($0, to: 16) }.joined(), "  ", family.debugDescription.prefix(60))
    }
}

private let families = [
    "[", "{", "\"", "'", "\\", "`", "“", "<think>", "</think>", "<think", "```", "~~~\n", "{\"a\":", ",", "[{\"a\":\"b",
    "/*", "//", "#", "{'", "{\"", "[\"a\" x ", "[x", "[ ", "{ ", "\n", " ", "{\"a\":\"b\" ", "\"a\",", "['", "{a", ":[",
    "\":",
    "{\\\"a", "{\\\\\\\"", "\"\"\"", "'''a", "1", "-", "1 ", "a", "- a\n", "[\"\n", "{\"a\":\"\n\n", "},{", "]", "}",
    "(",
    "[\"a,\"b", "{\"a\":\"b,\"c", "\",'", "\",“", "...", "\u{FEFF}", "é", "[\"\\", "\"a\":1,", "=\n", "{\"a\":1,",
    "[1,", "[[]",
    "{\"name\":\"a\"}\n", "{\"k\":{\"k\":1},{},", "\"{\\\"", "[`a\n```", "\"    ", "{\"n\":\"v\"},\"", "`\n~", "a:",
]

private func repeated(_ unit: String, upTo size: Int) -> String {
    String(repeating: unit, count: max(1, size / unit.utf8.count))
}

func time(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work).components
    return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
}

func rounded(_ value: Double) -> String { value < 100 ? String(Double(Int(value * 10)) / 10) : String(Int(value)) }

private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
