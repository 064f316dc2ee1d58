/// What the lexicon calls a skill that is named by itself, and where it puts it.
enum KnownNames {
    /// The lexicon's name if `name` is that or, the whole of it, one of its aliases; nil otherwise.
    ///
    /// - Throws: `LexiconError`
    static func name(for name: String) throws -> String? {
        if let known = try entries.get()[name.lowercased()] { return known.name }
        let found = try extractor.get().skills(in: name)
        guard found.count == 1, found[0].start == 0, found[0].end == name.unicodeScalars.count else { return nil }
        return found[0].name
    }

    /// `Database`, `Network`, `Practice`: what the lexicon takes the skill for; nil if it does not know it.
    ///
    /// - Throws: `LexiconError`
    static func category(of name: String) throws -> String? {
        try self.name(for: name).flatMap { try entries.get()[$0.lowercased()]?.role.category }
    }

    private static let extractor = Result { LexiconExtractor(try Lexicon.embedded()) }

    /// By their names in lower case; the later of two overrides the earlier.
    private static let entries = extractor.map { extractor in
        Dictionary(
            extractor.lexicon.entries.filter { $0.role != .plain }.map { ($0.name.lowercased(), $0) }
        ) { _, last in last }
    }
}

extension LexiconEntry.Role {
    fileprivate var category: String {
        let word =
            switch self {
            case .technology(let domain): String(describing: domain)
            case .practice, .plain: "practice"
            }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
