import TicketAnalytics

/// What can be decided about one discovered skill; each leads back to the page on which it stands.
extension [ActionForm] {
    static func deciding(on entry: SkillInbox.Entry) -> [ActionForm] {
        accepting(entry) + naming(entry) + [
            .decide("skip", "Skip", entry.skill.id, key: "s"), .dismiss(entry.skill.id),
        ]
    }

    /// Of a skill that nobody has decided on, on its own page.
    static func deciding(on skill: SkillName) -> [ActionForm] { [.map(skill.id), .dismiss(skill.id)] }

    private static func accepting(_ entry: SkillInbox.Entry) -> [ActionForm] {
        guard let best = entry.suggestions.first else { return [] }
        let managed = [Parameter("managed", String(best.managed))]
        return [
            .decide("accept", "Accept", entry.skill.id, hidden: managed, key: "a"),
            .decide("distinguish", "Not the same", entry.skill.id, hidden: managed, key: "x"),
        ]
    }

    private static func naming(_ entry: SkillInbox.Entry) -> [ActionForm] {
        let (id, proposal) = (entry.skill.id, entry.proposal)
        let own =
            [Parameter("name", proposal.name)] + (proposal.category.map { [Parameter("category", $0)] } ?? [])
        return [
            .decide("new", "New", id, hidden: own, key: "n"),
            .decide(
                "new", "New as", id,
                [
                    .init("name", "Name", value: proposal.name, isRequired: true),
                    .init("category", "Category", value: proposal.category ?? ""),
                ]),
            .map(id),
        ]
    }
}

extension ActionForm {
    static func reconsider(_ skill: Int64) -> ActionForm { decide("reconsider", "A skill after all", skill, key: "a") }

    fileprivate static func map(_ skill: Int64) -> ActionForm {
        decide("map", "Map to", skill, [.init("into", "Managed skill", .managedSkill, isRequired: true)], key: "m")
    }

    fileprivate static func dismiss(_ skill: Int64) -> ActionForm { decide("dismiss", "Not a skill", skill, key: "d") }

    fileprivate static func decide(
        _ step: String, _ label: String, _ skill: Int64, _ fields: [Field] = [], hidden: [Parameter] = [],
        key: String? = nil
    ) -> ActionForm {
        ActionForm(
            "managed/inbox/\(step)", label, role: .curator, fields: fields,
            hidden: [Parameter("skill", String(skill))] + hidden, shortcut: key)
    }
}
