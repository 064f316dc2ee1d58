/// The name of the tag that begins at a `<`, in lower case.
struct HTMLTagName {
    let name: String
    let isClosing: Bool
    /// The index after the name.
    let end: Int

    /// Nil if no tag begins there: an address, a comparison, a type in brackets.
    init?(_ text: [UInt8], at index: Int) {
        var position = index + 1
        isClosing = position < text.count && text[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let start = position
        while position < text.count, position - start < Self.longest, Self.isPart(text[position]) { position += 1 }
        guard position > start, text[start].isLetter else { return nil }
        guard position == text.count || Self.endsName(text[position]) else { return nil }
        name = String(decoding: text[start..<position].lazy.map(\.lowercased), as: UTF8.self)
        end = position
    }

    private static let longest = 16

    private static func isPart(_ byte: UInt8) -> Bool { byte.isWord || byte == UInt8(ascii: ":") }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
