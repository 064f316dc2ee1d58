/// A name as people write it: `Jane Doe`, `Doe, Jane`, `jdoe`, `jane.doe@example.com` or `Jane Doe <jane.doe@example.com>`.
struct PersonName: Hashable {
    /// In the order in which it is spoken, with single spaces.
    let display: String
    /// Its words in lower case without diacritics, dots and other marks: `jane doe`.
    let identifier: String
    /// The words as one, so that `jane.doe`, `JaneDoe` and `Jane Doe` meet.
    var key: String { identifier.filter { $0 != " " } }

    /// Nil if nothing is written.
    init?(_ text: String) {
        let written = Self.withoutAddress(text.composed).trimmed
        guard !written.isEmpty else { return nil }
        display = Self.inSpokenOrder(written).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let words = Self.words(of: display.prefix { $0 != "@" })
        identifier = words.isEmpty ? display.lowercased() : words.joined(separator: " ")
    }

    /// `Jane Doe <jane.doe@example.com>` without its address, if a name stands before it.
    private static func withoutAddress(_ text: String) -> String {
        guard text.last == ">", let start = text.firstIndex(of: "<") else { return text }
        let name = text[..<start].trimmed
        return name.isEmpty ? text[start...].dropFirst().dropLast().trimmed : name
    }

    /// `Doe, Jane` turned round; more commas than one are a list or titles, and stay.
    private static func inSpokenOrder(_ name: String) -> String {
        let parts = name.split(separator: ",").map { $0.trimmed }
        guard parts.count == 2, !parts.contains("") else { return name }
        return "\(parts[1]) \(parts[0])"
    }

    private static func words(of name: Substring) -> [String] {
        var words: [[UInt8]] = [[]]
        for scalar in name.unicodeScalars {
            switch WordFolding.role(of: scalar) {
            case .letter where scalar.isASCII: words[words.count - 1].append(UInt8(ascii: scalar).lowercased)
            case .letter: WordFolding.append(scalar, to: &words[words.count - 1])
            case .ignorable: break
            case .separator: words.append([])
            }
        }
        return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }
}
