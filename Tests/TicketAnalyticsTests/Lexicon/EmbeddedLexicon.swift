import TicketAnalytics

/// The built-in lexicon, read once for all tests.
enum EmbeddedLexicon {
    static func skills(in text: String) throws -> [GroundedSkill] {
        try extractor.get().skills(in: text)
    }

    static let extractor = Result { LexiconExtractor(try Lexicon.embedded()) }
}
