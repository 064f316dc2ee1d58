public import TicketAnalytics

extension Report {
    /// The table that `TaxonomyFile` reads.
    public init(exporting taxonomy: Taxonomy) {
        self.init(
            title: "Managed skills as a file",
            tables: [
                ReportTable(
                    columns: zip(
                        TaxonomyFile.columns, ["Skill", "Category", "Description", "Retired", "Target", "Discovered"]
                    )
                    .map { ReportColumn($0, $1) },
                    rows: taxonomy.fileRows.map { skill, discovered in
                        [
                            .text(skill.name), .text(skill.category), .text(skill.description),
                            .text(skill.isRetired ? "yes" : nil), .text(skill.targetExperts.map(String.init)),
                            .text(discovered.joined(separator: "\n")),
                        ]
                    }, emptyText: "There is no managed skill.")
            ])
    }
}
