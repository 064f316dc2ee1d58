/// A claimed ticket with its text: ready for an extractor.
struct PreparedTicket: Sendable {
    let claim: Claim
    let ticket: StandardTicket
    let text: String
    /// The same for every ticket that the same extractor, model and prompt would answer alike.
    let analysisKey: String
    /// The skills of an earlier ticket with the same key.
    var known: [GroundedSkill]?

    /// Whether the skills that are stored are of this very text: no extractor has anything to add.
    var isUnchanged: Bool { claim.analysisKey == analysisKey }
}

extension ExtractorIdentity {
    func analysisKey(of text: TicketText) -> String {
        Fingerprint(of: [extractor, model, modelDigest, promptHash, text.timeless]).text
    }
}
