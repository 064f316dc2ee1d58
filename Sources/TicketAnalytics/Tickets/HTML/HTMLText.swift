/// HTML mail as plain text, in UTF-8; linear in the text's length whatever it holds.
enum HTMLText {
    /// The text without mark-up; what is no HTML comes back as it is.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        guard let kind = HTMLKind(of: text) else { return text }
        var reader = HTMLReader(text, kind)
        return reader.read()
    }
}

/// How much of a text is HTML.
enum HTMLKind {
    /// All of it: a line break in the source is a space.
    case document
    /// Plain text with some tags in it: its line breaks count.
    case mixed

    /// Nil if the text is no HTML. A tag alone proves nothing, for people write `<div>` and logs hold XML: the text has
    /// to begin with a tag of mail, or to hold a line break's tag or a pair of tags.
    init?(of text: [UInt8]) {
        let open = UInt8(ascii: "<")
        guard let first = text.firstIndex(of: open) else { return nil }
        let start = text.firstIndex { !$0.isSpace && !Self.byteOrderMark.contains($0) } ?? 0
        if start == first, Self.beginsDocument(text, first) {
            self = .document
            return
        }
        var opened: Set<String> = []
        for index in first..<text.count where text[index] == open {
            guard let tag = HTMLTagName(text, at: index) else { continue }
            if tag.name == "body" || tag.name == "html" {
                self = .document
                return
            }
            if tag.name == "br" || (tag.isClosing && opened.contains(tag.name)) {
                self = .mixed
                return
            }
            if !tag.isClosing, Self.mailTags.contains(tag.name) { opened.insert(tag.name) }
        }
        return nil
    }

    private static func beginsDocument(_ text: [UInt8], _ index: Int) -> Bool {
        if let tag = HTMLTagName(text, at: index) { return mailTags.contains(tag.name) }
        let start = text[index...].prefix(9).map(\.lowercased)
        return start.starts(with: Array("<!doctype".utf8)) || start.starts(with: Array("<!--".utf8))
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Elements that mail programs write and hardly anybody else; `<time>` or `<source>` may be anything.
    private static let mailTags: Set<String> = [
        "html", "head", "body", "meta", "style", "div", "p", "span", "font", "center", "table", "tbody", "tr", "td",
        "br",
        "b", "i", "u", "strong", "em", "a", "ul", "ol", "li", "h1", "h2", "h3", "h4", "pre", "blockquote", "hr", "img",
    ]
}
