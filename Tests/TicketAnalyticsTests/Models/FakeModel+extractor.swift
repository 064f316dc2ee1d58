import TestSupport

@testable import TicketAnalytics

extension FakeModel {
    /// A base for what a test wants to be different.
    func settings(_ others: String...) -> ModelSettings {
        ModelSettings(endpoints: others + [url], model: Self.model)
    }

    func extractor(_ kind: ModelService.Kind = .ollama, _ settings: ModelSettings? = nil) async throws -> ModelExtractor
    {
        try await ModelService(kind, settings ?? self.settings(), client: client).extractor()
    }
}
