public import TicketAnalytics

extension Report {
    public init(_ profile: ManagedSkillProfile) {
        let skill = profile.skill
        self.init(
            title: skill.name,
            facts: [
                .data("id", .integer(profile.id)), .data("name", .text(skill.name)),
                ReportFact(
                    "category", "Category",
                    .text(skill.category ?? "none").linked(to: skill.category.map(Link.category))),
                ReportFact("description", "Description", .text(skill.description ?? "none")),
                ReportFact("retired", "Retired", .text(skill.isRetired ? "yes: it counts nowhere" : "no")),
                ReportFact(
                    "ticketCount", "Tickets",
                    .integer(profile.tickets).linked(to: skill.isRetired ? nil : .tickets(managed: profile.id)),
                    .integer),
                ReportFact(
                    "target", "Target",
                    .text(skill.targetExperts.map { "\($0) experts" } ?? "none").linked(to: .coverage)),
                ReportFact("people", "People", .integer(profile.people.count), .integer),
            ], tables: [.members(profile), .managedPeople(profile)])
        if profile.tickets > SkillProfile.mostTickets {
            notes.append("People are those of the newest \(SkillProfile.mostTickets) of its tickets.")
        }
        if let former = profile.formerID {
            notes.append("Number \(former) is no more; it leads to this skill, number \(profile.id).")
        }
        if !profile.likely.isEmpty { tables.append(.likely(profile)) }
        managedSkills = profile.others
        actions = ManagedSkillForms(profile).all
    }
}

extension ReportTable {
    fileprivate static func members(_ profile: ManagedSkillProfile) -> ReportTable {
        ReportTable(
            key: "members", title: "Discovered skills",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                ReportColumn("tickets", "Tickets", .integer), ReportColumn("actions", "", .actions),
            ],
            rows: profile.members.map { member in
                let id = member.skill.id
                return [
                    .text(member.skill.name).linked(to: .skill(id)), .text(member.skill.kind.rawValue),
                    .integer(member.mentions).linked(to: .tickets(skill: id)),
                    .actions([
                        ActionForm(
                            "managed/\(profile.id)/unmap", "Take out", role: .curator,
                            hidden: [Parameter("skill", String(id))])
                    ]),
                ]
            }, emptyText: "No discovered skill is mapped to it; map some here, or in the inbox.")
    }

    fileprivate static func managedPeople(_ profile: ManagedSkillProfile) -> ReportTable {
        let isWhole = profile.tickets <= SkillProfile.mostTickets && !profile.skill.isRetired
        var table = people(
            Array(profile.people.prefix(RowWindow.mostRows)), title: "Who has worked on them",
            on: isWhole ? .tickets(managed: profile.id) : nil)
        table.emptyText = "Nobody is on record for its tickets."
        return table
    }

    fileprivate static func likely(_ profile: ManagedSkillProfile) -> ReportTable {
        ReportTable(
            key: "likely", title: "What may belong here",
            columns: [
                ReportColumn("name", "Skill"), ReportColumn("reason", "Because"), ReportColumn("actions", "", .actions),
            ],
            rows: profile.likely.map { suggestion in
                let id = suggestion.skill.id
                return [
                    .text(suggestion.skill.name).linked(to: .skill(id)), .text(suggestion.reason.words),
                    .actions([
                        ActionForm(
                            "managed/\(profile.id)/map", "Map", role: .curator,
                            hidden: [Parameter("id", String(id)), Parameter("owner", "0")], shortcut: "a"),
                        ActionForm(
                            "managed/\(profile.id)/distinguish", "Not the same", role: .curator,
                            hidden: [Parameter("name", suggestion.skill.name)], shortcut: "x"),
                    ]),
                ]
            })
    }
}
