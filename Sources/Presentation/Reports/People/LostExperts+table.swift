import TicketAnalytics

extension LostExperts {
    var table: ReportTable {
        ReportTable(
            key: "lostExperts", title: "Lost their last expert in the last \(days) days",
            columns: [
                ReportColumn("name", "Skill"), .people("who", "Who it was"), .people("why", "Why"),
            ],
            rows: entries.map { entry in
                [
                    .text(entry.skill.name).linked(to: .skill(entry.skill, basis)),
                    .text(entry.experts.map(\.name).joined(separator: ", ")), .text(words(entry)),
                ]
            }, emptyText: "No skill lost its last expert.")
    }

    /// `has left`; with several people each by name, unless all went the same way.
    private func words(_ entry: Entry) -> String {
        let reasons = entry.experts.map { person in
            person.isActive ? "fewer than \(minimum) such tickets in the last year" : "has left"
        }
        if Set(reasons).count == 1 { return reasons[0] }
        return zip(entry.experts, reasons).map { "\($0.name): \($1)" }.joined(separator: "; ")
    }

    var note: String? {
        entries.isEmpty
            ? nil : "An expert is an active person with at least \(minimum) tickets of a year that show the skill."
    }
}
