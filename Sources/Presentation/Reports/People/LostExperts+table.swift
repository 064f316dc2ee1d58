import TicketAnalytics

extension LostExperts {
    var table: ReportTable {
        ReportTable(
            key: "lostExperts", title: "Lost their last expert in the last \(days) days",
            columns: [ReportColumn("name", "Skill"), ReportColumn("who", "Who it was")],
            rows: entries.map { entry in
                [
                    .text(entry.skill.name).linked(to: .skill(entry.skill, basis)),
                    .text(entry.experts.map(\.name).joined(separator: ", ")),
                ]
            }, emptyText: "No skill lost its last expert.")
    }
}
