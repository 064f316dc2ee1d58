/// HTML mail as plain text.
enum HTMLText {
    /// The text without mark-up; what is no HTML comes back as it is.
    static func plain(_ text: String) -> String {
        guard looksLikeHTML(text) else { return text }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "<") {
            result += decoded(rest[..<open])
            rest = rest[open...]
            guard startsTag(rest) else {
                result += "<"
                rest = rest.dropFirst()
                continue
            }
            if rest.hasPrefix("<!--") {
                rest = skipComment(rest)
                continue
            }
            let tag = rest.prefix { $0 != ">" }.dropFirst()
            rest = rest[tag.endIndex...].dropFirst()
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            if hidden.contains(name), !tag.hasPrefix("/") { rest = skip(name, in: rest) }
            if breaking.contains(name) { result += "\n" }
        }
        result += decoded(rest)
        return foldingBlankLines(result)
    }

    private static func looksLikeHTML(_ text: String) -> Bool {
        guard text.contains("<"), text.contains(">") else { return false }
        let text = text.lowercased()
        return ["<html", "<body", "<div", "<p>", "<p ", "<br", "<table", "<span", "</"].contains(where: text.contains)
    }

    /// What follows the end of an element whose content is not for readers.
    private static func skip(_ name: String, in text: Substring) -> Substring {
        var rest = text
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...]
            rest = rest.dropFirst()
            guard rest.first == "/" else { continue }
            if rest.dropFirst().prefix(name.count).lowercased() == name { return rest.drop { $0 != ">" }.dropFirst() }
        }
        return ""
    }

    /// `<` before a letter, a slash or a mark; before anything else it is a "less than".
    private static func startsTag(_ text: Substring) -> Bool {
        guard let next = text.dropFirst().first else { return false }
        return next.isLetter || next == "/" || next == "!" || next == "?"
    }

    /// What follows a comment, which may hold `>`: Outlook keeps whole style sheets in comments.
    private static func skipComment(_ text: Substring) -> Substring {
        var rest = text.dropFirst(4)
        while let end = rest.firstIndex(of: "-") {
            rest = rest[end...]
            if rest.hasPrefix("-->") { return rest.dropFirst(3) }
            rest = rest.dropFirst()
        }
        return ""
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var result = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            let name = rest[mark...].dropFirst().prefix { $0 != ";" && $0 != "&" && $0 != " " }
            rest = rest[mark...].dropFirst(1 + name.count)
            if rest.first == ";", let character = character(named: name) {
                result += character
                rest = rest.dropFirst()
            } else {
                result += "&" + name
            }
        }
        return result + rest
    }

    private static func character(named name: Substring) -> String? {
        if let known = entities[String(name)] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    private static func foldingBlankLines(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map({ String($0).trimmed }
        ) {
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    private static let hidden: Set<String> = ["style", "script", "head", "title"]
    private static let breaking: Set<String> = [
        "br", "p", "div", "tr", "li", "table", "h1", "h2", "h3", "h4", "blockquote",
    ]
    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "auml": "ä", "ouml": "ö", "uuml": "ü",
        "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç",
        "ecirc": "ê", "euro": "€", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "bull": "•",
    ]
}
