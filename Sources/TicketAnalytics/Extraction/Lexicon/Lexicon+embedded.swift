import CEmbedded

extension Lexicon {
    /// The lexicon that is part of the program, with a site's own file over it.
    ///
    /// - Throws: `LexiconError`
    public static func embedded(adding path: String? = nil) throws -> Lexicon {
        let embedded = (name: "the built-in lexicon", text: Array(embedded_lexicon().buffer))
        guard let path else { return try Lexicon(files: [embedded]) }
        return try Lexicon(files: [embedded, (path, try siteFile(path))])
    }

    private static func siteFile(_ path: String) throws(LexiconError) -> [UInt8] {
        do {
            return try WholeFile.bytes(path, limit: 50_000_000)
        } catch {
            throw LexiconError(file: path, line: 0, reason: "the file cannot be read: \(error.reason)")
        }
    }
}
