public import TicketAnalytics

extension Report {
    public init(_ search: SkillSearch) {
        self.init(
            title: "Who has " + search.skills.map(\.name).joined(separator: ", "),
            tables: [.people(search.people, title: "")],
            notes: [
                "Ranked by the number of terms asked for that a person has shown, then by hours on tickets that take them."
            ])
    }

    public init(_ profile: TechnicianProfile) {
        self.init(
            title: profile.name,
            facts: [
                ReportFact("identifier", "Login", .text(profile.identifier)),
                ReportFact("name", "Name", .text(profile.name)),
                ReportFact("active", "Active", .text(profile.isActive ? "yes" : "no")),
                ReportFact("ticketCount", "Tickets", .integer(profile.tickets), .integer),
                ReportFact("hours", "Hours", .number(profile.hours), .decimal(digits: 1)),
            ],
            tables: [
                ReportTable(
                    key: "skills", title: "Skills shown",
                    columns: [
                        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 1),
                        ReportColumn("tickets", "Tickets", .integer),
                        ReportColumn("hours", "Hours", .decimal(digits: 1)), ReportColumn("bar", "", .bar, priority: 2),
                    ],
                    rows: profile.skills.map { entry in
                        [
                            .text(entry.skill.name), .text(entry.skill.kind.rawValue), .integer(entry.tickets),
                            .number(entry.hours), .number(entry.hours > 0 ? entry.hours : Double(entry.tickets)),
                        ]
                    }, emptyText: "None of the technician's tickets shows a skill.")
            ])
    }
}

extension ReportTable {
    static func people(_ people: [SkilledTechnician], title: String) -> ReportTable {
        ReportTable(
            key: "technicians", title: title,
            columns: [
                ReportColumn("identifier", "Login"), ReportColumn("name", "Technician"),
                ReportColumn("active", "Active", priority: 2),
                ReportColumn("terms", "Terms", .integer, priority: 1),
                ReportColumn("tickets", "Tickets", .integer), ReportColumn("hours", "Hours", .decimal(digits: 1)),
                ReportColumn("bar", "", .bar, priority: 3),
            ],
            rows: people.map { person in
                [
                    .text(person.identifier), .text(person.name), .text(person.isActive ? "yes" : "no"),
                    .integer(person.terms), .integer(person.tickets), .number(person.hours), .number(person.hours),
                ]
            }, emptyText: "Nobody is on record for these tickets.")
    }
}
