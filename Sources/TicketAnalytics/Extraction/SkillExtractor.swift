/// Names the technical skills in a ticket's text.
public protocol SkillExtractor: Sendable {
    /// What is stored with every analysis, so that equal texts are never analysed twice.
    var identity: ExtractorIdentity { get }

    /// What keeps it from working as well as it could, in words; nil if nothing does.
    var notice: String? { get }

    /// The skills of `text`, not yet grounded.
    func extract(from text: String) async throws -> Extraction
}

/// Which extractor, model and prompt made an analysis.
public struct ExtractorIdentity: Sendable, Hashable {
    public var extractor: String
    public var model: String
    public var modelDigest: String?
    public var promptHash: String

    public init(extractor: String, model: String, modelDigest: String? = nil, promptHash: String) {
        self.extractor = extractor
        self.model = model
        self.modelDigest = modelDigest
        self.promptHash = promptHash
    }
}

extension SkillExtractor {
    public var notice: String? { nil }

    /// Whether an answer is dear enough to look for an earlier one to the same text.
    var reusesAnswers: Bool { identity.extractor != "lexicon" }
}
