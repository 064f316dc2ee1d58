/// What the analysis of one text brought.
public struct TicketAnalysis: Sendable {
    public let identity: ExtractorIdentity
    public let skills: [GroundedSkill]
    /// Skills whose quote does not stand in the text.
    public let dropped: [ExtractedSkill]
    public let repairs: [String]
    public let promptTokens: Int?
    public let answerTokens: Int?
    public let rawAnswer: String?
    public let duration: Duration
    /// Whether the skills are an earlier ticket's with the same text.
    public let isReused: Bool
}

/// How a claim ended.
enum Outcome: Sendable {
    case analysed(PreparedTicket, TicketAnalysis)
    case failed(Claim, Failure)

    var claim: Claim {
        switch self {
        case .analysed(let prepared, _): prepared.claim
        case .failed(let claim, _): claim
        }
    }
}
