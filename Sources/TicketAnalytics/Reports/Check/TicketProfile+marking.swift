extension TicketProfile {
    /// The skill of this name that was found in the ticket, or else that somebody has marked.
    ///
    /// - Returns: Nil if there is none: it was missed, if the ticket shows it.
    /// - Throws: `ReportError.skillNotFound` where a verdict on it would say nothing.
    public func skill(named name: String, for verdict: SkillMark.Verdict?) throws(ReportError) -> ExtractedSkill? {
        let wanted = NormalizedName(name)
        if let found = skills.first(where: { NormalizedName($0.skill.name) == wanted }) {
            return ExtractedSkill(name: found.skill.name, kind: found.skill.kind, quote: found.quote)
        }
        if let mark = marks.first(where: { $0.name == wanted }) { return mark.skill }
        guard verdict != .right else { return nil }
        throw .skillNotFound(
            name, ticket: ticket.text, nearest: NearestName.all(name, among: skills.map(\.skill.name)))
    }
}
