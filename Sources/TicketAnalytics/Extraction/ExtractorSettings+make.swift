extension ExtractorSettings {
    /// The configured extractor, ready to work: a model server has been asked and has loaded its model.
    ///
    /// - Throws: `ExtractionError`, `LexiconError`, `SettingsError`
    public func makeExtractor() async throws -> any SkillExtractor {
        if let service = try ModelService(self) { return try await service.extractor() }
        return LexiconExtractor(
            try Lexicon.embedded(adding: lexiconFile), model: lexiconFile == nil ? "embedded" : "own")
    }
}
