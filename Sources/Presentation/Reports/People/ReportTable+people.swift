import TicketAnalytics

extension ReportTable {
    static func people(_ people: [SkilledTechnician], title: String) -> ReportTable {
        ReportTable(
            key: "technicians", title: title,
            columns: [
                ReportColumn("identifier", "Login"), ReportColumn("name", "Technician"),
                ReportColumn("active", "Active", priority: 2),
                ReportColumn("tickets", "Tickets", .integer), ReportColumn("hours", "Hours", .decimal(digits: 1)),
                ReportColumn("bar", "", .bar, priority: 3),
            ],
            rows: people.map { person in
                [
                    .text(person.identifier), .text(person.name), .text(person.isActive ? "yes" : "no"),
                    .integer(person.tickets), .number(person.hours), .number(person.hours),
                ]
            }, emptyText: "Nobody is on record for these tickets.")
    }
}
