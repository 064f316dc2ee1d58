public import TicketAnalytics

extension Report {
    public init(_ inbox: SkillInbox, at view: ManagedInboxView) {
        self.init(
            title: view.isOfDismissed ? "What is no skill" : "Skills to decide on", facts: .progress(inbox.progress),
            tables: [
                ReportTable(
                    key: "inbox",
                    columns: [
                        ReportColumn("id", "Number", .integer, audience: .programs),
                        ReportColumn("name", "Discovered skill"), ReportColumn("kind", "Kind", priority: 3),
                        ReportColumn("tickets", "Tickets", .integer),
                        ReportColumn("managedSkill", "Managed skill", .integer, audience: .programs),
                        ReportColumn("suggestion", "May be"),
                        ReportColumn("reason", "Because", priority: 2), ReportColumn("actions", "", .actions),
                    ], rows: inbox.entries.map { Self.row($0, inbox, isOfDismissed: view.isOfDismissed) },
                    emptyText: Self.emptyText(view, hasSkills: inbox.progress.all > 0))
            ])
        managedSkills = inbox.managedNames
        if inbox.total > 0, !view.isOfDismissed {
            let count = min(10, inbox.total)
            facts.insert(
                .words(
                    "Next",
                    "\(count == 1 ? "one decision maps" : "\(count) decisions map") \(Wording.percent(inbox.nextTen, digits: 1)) more"
                ), at: 1)
        }
        if inbox.dismissed > 0, !view.isOfDismissed {
            facts.append(
                ReportFact(
                    "dismissedSkills", "No skills",
                    .integer(inbox.dismissed).linked(to: Link("managed/inbox", [Parameter("dismissed", "1")])), .integer
                ))
        }
        if !view.skipped.isEmpty {
            facts += [
                ReportFact("skipped", "Skipped", .integer(view.skipped.count), .integer),
                ReportFact(
                    "", "Skipped ones", .text("show them again").linked(to: Link("managed/inbox")), audience: .page),
            ]
        }
    }

    private static func emptyText(_ view: ManagedInboxView, hasSkills: Bool) -> String {
        if view.text != nil {
            return "No skill that waits has this in its name. Ask for less, or go to the inbox again."
        }
        if view.isOfDismissed { return "Nothing has been dismissed." }
        if !hasSkills {
            return "No skill has been discovered yet. What newly analysed tickets show comes here by itself."
        }
        if view.minimum > 0 { return "No skill that waits is shown by \(view.minimum) tickets. Ask for fewer." }
        return view.skipped.isEmpty
            ? "Every discovered skill is decided on. New ones come here by themselves."
            : "All that is left was skipped. Go to the inbox again to see it."
    }

    private static func row(_ entry: SkillInbox.Entry, _ inbox: SkillInbox, isOfDismissed: Bool) -> [Cell] {
        let best = entry.suggestions.first
        let id = entry.skill.id
        return [
            .integer(id), .text(entry.skill.name).linked(to: .skill(id)), .text(entry.skill.kind.rawValue),
            .integer(entry.mentions).linked(to: .tickets(skill: id)),
            best.map { .integer($0.managed) } ?? .empty,
            .text(best.flatMap { inbox.managed[$0.managed]?.name })
                .linked(to: best.map { Link("managed/\($0.managed)") }),
            .text(best?.reason.words), .actions(isOfDismissed ? [.reconsider(id)] : .deciding(on: entry)),
        ]
    }
}
