/// Steps over what a model thought before it answered: `<think>…</think>` and its kin.
struct ReasoningTags {
    enum Tag { case whole, opening, closing }

    private static let names = [
        "think", "thinking", "thought", "thoughts", "reasoning", "reason", "reflection", "analysis", "scratchpad",
    ]
    /// The names whose closing tag does not come any more.
    private var unclosed: Set<String> = []

    /// Steps over the tag at the reader's position, and over its content where it has an end.
    mutating func skip(_ reader: inout TolerantReader) -> Tag? {
        if let answer = answerChannel(at: reader.position, reader) {
            reader.position = answer
            return .closing
        }
        guard let (name, isClosing, after) = tag(at: reader.position, reader) else { return nil }
        reader.position = after
        if isClosing { return .closing }
        guard !unclosed.contains(name), let end = endOfContent(name, from: after, reader) else {
            unclosed.insert(name)
            return .opening
        }
        reader.position = end
        return .whole
    }

    /// Where the answer begins for models that think in a channel of their own.
    private func answerChannel(at start: Int, _ reader: TolerantReader) -> Int? {
        let mark = "<|channel|>final".utf8
        guard reader.byte(start + 1) == "|", start + mark.count <= reader.end else { return nil }
        return reader.bytes[start..<start + mark.count].elementsEqual(mark) ? start + mark.count : nil
    }

    private func tag(at start: Int, _ reader: TolerantReader) -> (name: String, isClosing: Bool, after: Int)? {
        let bracket = reader.byte(start)
        guard bracket == "<" || bracket == "[" else { return nil }
        let isClosing = reader.byte(start + 1) == "/"
        let nameStart = start + (isClosing ? 2 : 1)
        var index = nameStart
        while index < nameStart + 12, reader.isNameByte(reader.byte(index)) { index += 1 }
        guard index > nameStart, index < nameStart + 12 else { return nil }
        let name = String(decoding: reader.bytes[nameStart..<index], as: UTF8.self).lowercased()
        guard Self.names.contains(name) else { return nil }
        let limit = bracket == "<" ? index + 100 : index
        while index < limit, index < reader.end, reader.byte(index) != ">" { index += 1 }
        guard reader.byte(index) == (bracket == "<" ? ">" : "]") else { return nil }
        return (name, isClosing, index + 1)
    }

    private func endOfContent(_ name: String, from start: Int, _ reader: TolerantReader) -> Int? {
        var index = start
        while index < reader.end {
            if reader.byte(index + 1) == "/", let tag = tag(at: index, reader), tag.name == name { return tag.after }
            index += 1
        }
        return nil
    }
}
