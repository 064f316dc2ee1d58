public import TicketAnalytics

extension Report {
    public init(_ skills: TopSkills) {
        let total = max(skills.completeTickets, 1)
        let rows: [[Cell]] = skills.entries.map { entry in
            [
                .text(entry.name), .text(entry.kind.rawValue), .integer(entry.tickets),
                .number(Double(entry.tickets) / Double(total)), .integer(entry.technicians), .number(entry.hours),
                .integer(entry.tickets),
            ]
        }
        self.init(
            title: "Top skills",
            facts: [
                ReportFact("analysedTickets", "Tickets analysed", .integer(skills.completeTickets), .integer),
                ReportFact("distinctSkills", "Skills discovered", .integer(skills.distinctSkills), .integer),
            ],
            tables: [
                ReportTable(
                    key: "skills",
                    columns: [
                        ReportColumn("name", "Skill"), ReportColumn("kind", "Kind", priority: 3),
                        ReportColumn("tickets", "Tickets", .integer),
                        ReportColumn("share", "Share", .percent(digits: 1), priority: 1),
                        ReportColumn("technicians", "People", .integer, priority: 2),
                        ReportColumn("hours", "Hours", .decimal(digits: 1), priority: 2),
                        ReportColumn("bar", "", .bar, priority: 4),
                    ], rows: rows, emptyText: "No skill has been discovered yet.")
            ])
    }

    public init(_ profile: SkillProfile) {
        self.init(
            title: profile.skill.name,
            facts: [
                ReportFact("name", "Skill", .text(profile.skill.name)),
                ReportFact("kind", "Kind", .text(profile.skill.kind.rawValue)),
                ReportFact("ticketCount", "Tickets", .integer(profile.tickets), .integer),
            ],
            tables: [
                ReportTable(
                    key: "tickets", title: "Latest tickets",
                    columns: [
                        ReportColumn("ticket", "Ticket"), ReportColumn("quote", "Evidence"),
                        ReportColumn("summary", "Summary", priority: 1),
                    ],
                    rows: profile.evidence.map { [.text($0.ticket.text), .text($0.quote), .text($0.ticket.summary)] }),
                .people(profile.people, title: "Who has worked on them"),
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
