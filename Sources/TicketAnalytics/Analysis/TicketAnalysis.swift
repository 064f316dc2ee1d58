/// What the analysis of one text brought.
public struct TicketAnalysis: Sendable {
    public let identity: ExtractorIdentity
    public let skills: [GroundedSkill]
    /// Skills whose quote does not stand in the text.
    public let dropped: [ExtractedSkill]
    public let repairs: [String]
    public let promptTokens: Int?
    public let answerTokens: Int?
    /// The model's own words; a worker drops them.
    public var rawAnswer: String?
    public let duration: Duration
    /// Whether the skills are an earlier ticket's with the same text.
    public let isReused: Bool
}

/// A claimed ticket with its analysis: ready to be saved.
struct AnalysedTicket: Sendable {
    let prepared: PreparedTicket
    /// Nil if the one that is stored still holds.
    let analysis: TicketAnalysis?
}

/// How a claim ended.
enum Outcome: Sendable {
    case analysed(AnalysedTicket)
    case failed(Claim, Failure)
    /// The source no longer holds the ticket.
    case gone(Claim)

    var analysed: AnalysedTicket? {
        if case .analysed(let ticket) = self { ticket } else { nil }
    }

    var failed: (claim: Claim, failure: Failure)? {
        if case .failed(let claim, let failure) = self { (claim, failure) } else { nil }
    }

    var gone: Claim? {
        if case .gone(let claim) = self { claim } else { nil }
    }

    var claim: Claim {
        switch self {
        case .analysed(let ticket): ticket.prepared.claim
        case .failed(let claim, _), .gone(let claim): claim
        }
    }
}
