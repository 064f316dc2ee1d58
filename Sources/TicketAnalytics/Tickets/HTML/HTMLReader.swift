/// Reads HTML as it comes in mail: nothing need be closed, nothing need be valid.
struct HTMLReader {
    private let bytes: [UInt8]
    private let kind: HTMLKind
    private var position = 0
    private var layout = HTMLLayout()
    /// The element that is not for readers and that has not ended yet.
    private var hidden: (name: String, depth: Int, mark: HTMLLayout.Mark)?
    private var isAfterNewline = false
    // What was looked for once in vain is not looked for again, so that hostile text stays linear.
    private var quotesClose = true
    private var commentsClose = true
    private var tagsClose = true

    init(_ bytes: [UInt8], _ kind: HTMLKind) {
        self.bytes = bytes
        self.kind = kind
    }

    mutating func read() -> [UInt8] {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "<"): readMarkUp()
            case UInt8(ascii: "&"): readEntity()
            default: readText()
            }
        }
        // An author's words are rather kept than lost with a tag that never closes; style sheets are nobody's words.
        if let hidden, hidden.name == "style" || hidden.name == "script" { layout.forget(since: hidden.mark) }
        return layout.text
    }

    // MARK: Text

    private mutating func readText() {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return readNewline() }
        if byte.isSpace {
            if layout.isPreformatted { layout.append(byte) } else { layout.space() }
            position += 1
        } else if byte >= 0x80 {
            let end = scalarEnd()
            put(bytes[position..<end])
            position = end
        } else {
            layout.append(byte)
            isAfterNewline = false
            position += 1
        }
    }

    private mutating func readNewline() {
        let isPair =
            bytes[position] == UInt8(ascii: "\r") && bytes.indices.contains(position + 1)
            && bytes[position + 1] == UInt8(ascii: "\n")
        position += isPair ? 2 : 1
        if layout.isPreformatted {
            layout.newline()
        } else if kind == .document {
            layout.space()
        } else {
            // A tag's line break and the source's after it are one.
            if isAfterNewline { layout.paragraph() } else { layout.block() }
            isAfterNewline = true
        }
    }

    private mutating func put(_ scalar: some Sequence<UInt8>) {
        let scalar = Array(scalar)
        if scalar == [0xC2, 0xA0] || (scalar.starts(with: [0xE2, 0x80]) && scalar[scalar.count - 1] <= 0x8A) {
            if layout.isPreformatted { layout.append(0x20) } else { layout.space() }
        } else if !Self.invisible.contains(scalar) {
            isAfterNewline = false
            for byte in scalar { layout.append(byte) }
        }
    }

    private func scalarEnd() -> Int {
        var end = position + 1
        while end < bytes.count, bytes[end].continuesCharacter { end += 1 }
        return end
    }

    /// Soft hyphen, joiners and marks that mail uses as filling.
    private static let invisible: Set<[UInt8]> = Set(
        ["\u{AD}", "\u{34F}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"].map { Array($0.utf8) })

    private mutating func readEntity() {
        if let (scalar, end) = HTMLEntity.read(bytes, at: position) {
            position = end
            put(String(Character(scalar)).utf8)
        } else {
            layout.append(bytes[position])
            position += 1
        }
    }

    // MARK: Mark-up

    private mutating func readMarkUp() {
        if let name = HTMLTagName(bytes, at: position), let element = HTMLElement(name: name.name) {
            let end = tagEnd(after: name.end)
            let tag = HTMLTag(name, element, attributes: bytes[name.end..<max(name.end, end - 1)])
            position = end
            isAfterNewline = false
            take(tag)
        } else if startsDeclaration(), let end = declarationEnd() {
            position = end
        } else {
            layout.append(bytes[position])
            position += 1
        }
    }

    private mutating func take(_ tag: HTMLTag) {
        if let open = hidden, open.name == tag.name {
            hidden?.depth += tag.isClosing ? -1 : 1
            if open.depth == 1, tag.isClosing {
                layout.forget(since: open.mark)
                hidden = nil
                if tag.element == .unread { return }
            }
        } else if hidden == nil, !tag.isClosing, tag.isHidden {
            hidden = (tag.name, 1, layout.mark)
        }
        show(tag)
    }

    private mutating func show(_ tag: HTMLTag) {
        switch tag.element {
        case .block: layout.block()
        case .paragraph: layout.paragraph()
        case .lineBreak: layout.lineBreak()
        case .row: if tag.isClosing { layout.block() } else { layout.row() }
        case .cell: if tag.isClosing { layout.compactEnds() } else { layout.cell() }
        case .item: if tag.isClosing { layout.compactEnds() } else { layout.item() }
        case .preformatted:
            layout.paragraph()
            layout.preformatted(begins: !tag.isClosing)
        case .code: layout.preformatted(begins: !tag.isClosing)
        case .quotation:
            if tag.isClosing { layout.quotationEnds() } else { layout.quotation(isMail: tag.isQuotedMail) }
        case .unread, .inline: break
        }
    }

    /// The index after the `>` of a tag; attributes in quotes may hold one.
    private mutating func tagEnd(after start: Int) -> Int {
        guard tagsClose else { return bytes.count }
        var quote: UInt8?
        var isValue = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if isValue, quotesClose, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            isValue = byte == UInt8(ascii: "=") || (isValue && byte.isSpace)
        }
        guard quote != nil else {
            tagsClose = false
            return bytes.count
        }
        quotesClose = false
        return tagEnd(after: start)
    }

    /// A comment, a document type, a condition of Outlook's (whose content is read) or an XML declaration.
    private func startsDeclaration() -> Bool {
        guard position + 2 < bytes.count else { return false }
        let next = bytes[position + 1]
        if next == UInt8(ascii: "?") { return bytes[position + 2].isLetter }
        guard next == UInt8(ascii: "!") else { return false }
        return [UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "d"), UInt8(ascii: "D")].contains(
            bytes[position + 2])
    }

    private mutating func declarationEnd() -> Int? {
        let dash = UInt8(ascii: "-")
        guard bytes[position + 2] == dash else {
            guard tagsClose, let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
                tagsClose = false
                return nil
            }
            return end + 1
        }
        guard commentsClose else { return nil }
        for index in (position + 3)..<max(position + 3, bytes.count - 2)
        where bytes[index] == dash && bytes[index + 1] == dash && bytes[index + 2] == UInt8(ascii: ">") {
            return index + 3
        }
        commentsClose = false
        return nil
    }
}
