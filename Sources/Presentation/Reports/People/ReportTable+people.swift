import TicketAnalytics

extension ReportTable {
    /// - Parameter tickets: All tickets that the people worked on; nil if they are those of the newest alone.
    static func people(_ people: [SkilledTechnician], title: String, on tickets: Link?) -> ReportTable {
        ReportTable(
            key: "technicians", title: title,
            columns: [
                .people("identifier", "Login"), .people("name", "Technician"),
                ReportColumn("active", "Active", priority: 2),
                ReportColumn("tickets", "Tickets", .integer), ReportColumn("hours", "Hours", .decimal(digits: 1)),
                ReportColumn("bar", "", .bar, priority: 3),
            ],
            rows: people.map { person in
                let own = tickets.map { Link($0.path, $0.parameters + [Parameter("technician", String(person.id))]) }
                return [
                    .text(person.identifier), .text(person.name).linked(to: Link("technicians/\(person.id)")),
                    .text(person.isActive ? "yes" : "no"), .integer(person.tickets).linked(to: own),
                    .number(person.hours), .number(person.hours),
                ]
            }, emptyText: "Nobody is on record for these tickets.")
    }
}
