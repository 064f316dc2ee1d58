/// Reads the names of skills from lists that are not JSON.
enum PlainList {
    /// No model means a longer text as a list; it is not looked through.
    private static let maxBytes = 200_000

    struct Line: Hashable {
        var name: String
        var kind: SkillKind?
        var quote: String?
    }

    /// The bulleted or numbered lines of an answer; headings such as "Practices:" tell the kind.
    static func lines(in text: String) -> [Line] {
        guard text.utf8.count <= maxBytes else { return [] }
        var kind: SkillKind?
        var lines: [Line] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if let content = bulleted(line) {
                if let item = item(content, kind: kind) { lines.append(item) }
            } else if let (ownKind, names) = labelled(line) {
                kind = ownKind
                lines += names.map { Line(name: $0, kind: ownKind) }
            }
        }
        return lines
    }

    /// The names of a list in one text: by lines, by semicolons or by commas.
    static func names(in text: String) -> [Line] {
        guard text.utf8.count <= maxBytes else { return [] }
        if text.contains(where: \.isNewline) {
            return text.split(whereSeparator: \.isNewline).compactMap { item(bulleted($0) ?? $0, kind: nil) }
        }
        return split(Substring(text)).map { Line(name: $0) }
    }

    /// Splits at semicolons or else at commas, outside parentheses.
    private static func split(_ text: Substring) -> [String] {
        let separator: Character = text.contains(";") ? ";" : ","
        var depth = 0
        let parts = text.split { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return character == separator && depth <= 0
        }
        return parts.map { part in
            let name = SkillList.trimmed(String(part))
            return name.hasPrefix("and ") ? String(name.dropFirst(4)) : name
        }
    }

    /// What follows `- `, `* `, `• `, `1. ` or `1) `.
    private static func bulleted(_ line: Substring) -> Substring? {
        let line = line.drop(while: \.isWhitespace)
        let marks: Set<Character> = ["-", "*", "•", "–", "—", "·", "▪", "◦", "+"]
        var rest = line.drop { ("0"..."9").contains($0) }
        if rest.startIndex > line.startIndex {
            guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
        } else {
            guard let mark = line.first, marks.contains(mark) else { return nil }
        }
        rest = rest.dropFirst()
        guard let next = rest.first, next.isWhitespace else { return nil }
        return rest.drop(while: \.isWhitespace)
    }

    /// `Skills: Outlook, VPN`, or a heading whose list follows.
    private static func labelled(_ line: Substring) -> (kind: SkillKind?, names: [String])? {
        let plain = line.filter { !"#*".contains($0) }
        guard let colon = plain.firstIndex(of: ":") else { return nil }
        let label = String(plain[..<colon])
        let names = split(plain[plain.index(after: colon)...]).filter { !$0.isEmpty }
        guard names.allSatisfy({ isShort($0) && !$0.hasSuffix(".") }) else { return nil }
        switch AnswerWords.part(of: label) {
        case .kinds(let kind): return (kind, names)
        case .list: return (nil, names)
        default: return nil
        }
    }

    /// `**Outlook** (technology): "cannot open Outlook"`; nil for a sentence.
    private static func item(_ content: Substring, kind: SkillKind?) -> Line? {
        let (head, quote) = cut(content)
        let (name, ownKind) = withoutKind(SkillList.folded(head))
        guard isShort(name) else { return nil }
        return Line(name: name, kind: ownKind ?? kind, quote: quote.map(SkillList.folded))
    }

    private static func cut(_ content: Substring) -> (head: String, quote: String?) {
        for separator in [": ", " - ", " – ", " — "] {
            let parts = content.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let quote = SkillList.trimmed(String(parts[1]))
            let isQuoted = quote.first.map { "\"“'".contains($0) } ?? false
            return (String(parts[0]), isQuoted ? quote : nil)
        }
        return (String(content), nil)
    }

    /// Takes "(technology)" off the end.
    private static func withoutKind(_ name: String) -> (String, SkillKind?) {
        guard name.hasSuffix(")"), let start = name.lastIndex(of: "("),
            let kind = AnswerWords.kind(String(name[start...]))
        else { return (name, nil) }
        return (SkillList.folded(String(name[..<start])), kind)
    }

    private static func isShort(_ name: String) -> Bool {
        name.utf8.count <= 200 && name.split(separator: " ").count <= 8
    }
}
