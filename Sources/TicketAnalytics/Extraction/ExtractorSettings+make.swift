extension ExtractorSettings {
    /// The configured extractor, ready to work: a model server has been asked and has loaded its model.
    ///
    /// - Parameter requestsInFlight: How many texts are asked about at the same time, at most.
    /// - Throws: `ExtractionError`, `LexiconError`, `SettingsError`
    public func makeExtractor(requestsInFlight: Int = 1) async throws -> any SkillExtractor {
        if let service = try ModelService(self, requestsInFlight: requestsInFlight) {
            return try await service.extractor()
        }
        return LexiconExtractor(
            try Lexicon.embedded(adding: lexiconFile), model: lexiconFile == nil ? "embedded" : "own")
    }
}
