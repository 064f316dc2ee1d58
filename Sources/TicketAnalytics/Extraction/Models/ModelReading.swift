import JSON

/// What can be made of one answer.
enum ModelReading: Sendable {
    case complete(Extraction)
    /// The answer broke off; the items before that are whole.
    case partial(Extraction)
    case useless(reason: String, answer: String)
}

extension ModelReading {
    /// A server's word that the model came to its end is not enough, nor is text that parses: it takes both.
    init(_ answer: ModelAnswer) {
        if case .broken(let reason) = answer.ending {
            self = .useless(reason: reason, answer: answer.text)
            return
        }
        switch AnswerParser.parse(answer.text) {
        case .rejected(let reason): self = .useless(reason: reason.asDetail, answer: answer.text)
        case .skills(let skills, let repairs): self.init(answer, skills, repairs)
        }
    }

    private init(_ answer: ModelAnswer, _ skills: [ExtractedSkill], _ repairs: [Repair]) {
        var extraction = Extraction(
            skills: skills, repairs: repairs.map(\.description), promptTokens: answer.promptTokens,
            answerTokens: answer.answerTokens, rawAnswer: answer.text)
        guard answer.ending == .cut || repairs.contains(where: { $0.code == .truncated }) else {
            self = .complete(extraction)
            return
        }
        extraction.repairs.append("The answer broke off; its complete skills are kept.")
        self =
            skills.isEmpty
            ? .useless(reason: "it broke off before the first skill", answer: answer.text) : .partial(extraction)
    }

    /// The one with more to it; for the same much, the first.
    static func better(_ first: ModelReading, _ second: ModelReading) -> ModelReading {
        second.rank > first.rank ? second : first
    }

    private var rank: Int {
        switch self {
        case .complete: .max
        case .partial(let extraction): extraction.skills.count
        case .useless: -1
        }
    }
}
