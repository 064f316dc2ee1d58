/// Help with its usage in lines of 80 columns; the parser wraps all else.
enum UsageText {
    private static let width = 80
    private static let indent = "         "

    static func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.uppercased().hasPrefix("USAGE: ") ? wrapped(line) : String(line)
        }.joined(separator: "\n")
    }

    private static func wrapped(_ line: Substring) -> String {
        var lines: [String] = []
        for part in parts(line) {
            if let last = lines.last, last.count + 1 + part.count <= width {
                lines[lines.count - 1] += " " + part
            } else {
                lines.append((lines.isEmpty ? "" : indent) + part)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// An option in brackets stays whole.
    private static func parts(_ line: Substring) -> [Substring] {
        var depth = 0
        return line.split { character in
            depth += character == "[" ? 1 : character == "]" ? -1 : 0
            return depth == 0 && character == " "
        }
    }
}
