/// A script's words, marks and literals, one after the other; comments are left out.
struct SchemaTokens {
    struct Unexpected: Error, CustomStringConvertible {
        var description: String
    }

    private var tokens: [Substring]
    private var position = 0

    init(_ script: String) throws {
        tokens = try Self.split(script)
    }

    var isAtEnd: Bool { position == tokens.count }
    var next: Substring? { isAtEnd ? nil : tokens[position] }

    /// Takes the words if they come next, whatever their case.
    mutating func skip(_ words: String...) -> Bool {
        let wanted = words.map { $0.uppercased() }
        guard tokens[position...].prefix(wanted.count).map({ $0.uppercased() }) == wanted else { return false }
        position += wanted.count
        return true
    }

    mutating func expect(_ words: String...) throws {
        for word in words where !skip(word) { throw unexpected("instead of \(word)") }
    }

    mutating func name() throws -> String {
        guard let token = next, token.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
            throw unexpected("instead of a name")
        }
        position += 1
        return String(token)
    }

    /// A name, with or without the schema `dbo`.
    mutating func tableName() throws -> String {
        let first = try name()
        return skip(".") ? try name() : first
    }

    /// Puts other tokens before what comes next.
    mutating func insert(_ other: SchemaTokens) {
        tokens.insert(contentsOf: other.tokens, at: position)
    }

    /// `'text'` or `N'text'`, without the marks.
    mutating func literal() throws -> String {
        _ = skip("N")
        guard let token = next, token.hasPrefix("'") else { throw unexpected("instead of a text") }
        position += 1
        return String(token.dropFirst().dropLast().replacing("''", with: "'"))
    }

    /// `(a, b)`
    mutating func list<Item>(_ item: (inout SchemaTokens) throws -> Item) throws -> [Item] {
        try expect("(")
        var items = [try item(&self)]
        while skip(",") { items.append(try item(&self)) }
        try expect(")")
        return items
    }

    mutating func names() throws -> [String] { try list { try $0.name() } }

    func unexpected(_ what: String) -> Unexpected {
        let before = tokens[max(0, position - 6)..<position].joined(separator: " ")
        return Unexpected(description: "\(next ?? "the end") \(what), after: \(before)")
    }

    private static func split(_ script: String) throws -> [Substring] {
        var tokens: [Substring] = []
        var rest = script[...].drop(while: \.isWhitespace)
        while let first = rest.first {
            if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" }.drop(while: \.isWhitespace)
                continue
            }
            let token =
                first == "'"
                ? try text(rest) : rest.prefix(max(1, rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count))
            tokens.append(token)
            rest = rest[token.endIndex...].drop(while: \.isWhitespace)
        }
        return tokens
    }

    /// From one mark to the next that is not doubled.
    private static func text(_ script: Substring) throws -> Substring {
        var end = script.index(after: script.startIndex)
        while let mark = script[end...].firstIndex(of: "'") {
            end = script.index(after: mark)
            guard script[end...].first == "'" else { return script[..<end] }
            end = script.index(after: end)
        }
        throw Unexpected(description: "a text without an end: \(script.prefix(60))")
    }
}
