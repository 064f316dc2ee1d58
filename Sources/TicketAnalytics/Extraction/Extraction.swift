/// What an extractor found in one text, and what it cost.
public struct Extraction: Sendable {
    public var skills: [ExtractedSkill]
    /// What had to be repaired in the model's answer, a sentence each.
    public var repairs: [String]
    public var promptTokens: Int?
    public var answerTokens: Int?
    /// The model's own words; nil for an extractor without a model.
    public var rawAnswer: String?

    public init(
        skills: [ExtractedSkill],
        repairs: [String] = [],
        promptTokens: Int? = nil,
        answerTokens: Int? = nil,
        rawAnswer: String? = nil
    ) {
        self.skills = skills
        self.repairs = repairs
        self.promptTokens = promptTokens
        self.answerTokens = answerTokens
        self.rawAnswer = rawAnswer
    }
}
