/// What the lexicon calls a skill that is named by itself.
enum KnownNames {
    /// The lexicon's name if the whole of `name` is one of its aliases; nil otherwise.
    ///
    /// - Throws: `LexiconError`
    static func name(for name: String) throws -> String? {
        let found = try extractor.get().skills(in: name)
        guard found.count == 1, found[0].start == 0, found[0].end == name.unicodeScalars.count else { return nil }
        return found[0].name
    }

    private static let extractor = Result { LexiconExtractor(try Lexicon.embedded()) }
}
