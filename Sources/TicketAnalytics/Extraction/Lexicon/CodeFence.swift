/// A pair of marks around code or log output, as Markdown and Jira write them.
struct CodeFence {
    let opening: [UInt8]
    let closing: [UInt8]
    /// Bytes after the opening that may stand before its end, as `java` in `{code:java}`.
    let maxLabel: Int

    static let all = [
        CodeFence(opening: Array("{code".utf8), closing: Array("{code}".utf8), maxLabel: 40),
        CodeFence(opening: Array("{noformat".utf8), closing: Array("{noformat}".utf8), maxLabel: 40),
        CodeFence(opening: Array("```".utf8), closing: Array("```".utf8), maxLabel: 0),
    ]

    func opens(in bytes: [UInt8], at start: Int) -> Bool { matches(opening, bytes, start) }

    /// The offset after the closing mark of the block that opens at `start`; `nil` if it never closes.
    func end(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start + opening.count
        let labelEnd = min(bytes.count, index + maxLabel)
        while index < labelEnd, bytes[index] != UInt8(ascii: "}") { index += 1 }
        while index < bytes.count {
            if bytes[index] == closing[0], matches(closing, bytes, index) { return index + closing.count }
            index += 1
        }
        return nil
    }

    private func matches(_ mark: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
        guard start + mark.count <= bytes.count else { return false }
        for offset in mark.indices where bytes[start + offset] != mark[offset] { return false }
        return true
    }
}
