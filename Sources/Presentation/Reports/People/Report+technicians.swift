import ODBC
public import TicketAnalytics

extension Report {
    /// - Parameter shown: Those of the people that a page shows.
    public init(_ list: TechnicianList, _ shown: TechnicianList) {
        let active = list.entries.count { $0.technician.isActive }
        self.init(
            title: "Technicians",
            facts: [
                ReportFact("technicianCount", "People", .integer(list.entries.count), .integer),
                ReportFact("activeCount", "Active", .integer(active), .integer),
            ] + list.window.facts,
            tables: [
                ReportTable(
                    key: "technicians",
                    columns: [
                        ReportColumn("identifier", "Login", priority: 3), ReportColumn("name", "Technician"),
                        ReportColumn("active", "Active", priority: 2), ReportColumn("tickets", "Tickets", .integer),
                        ReportColumn("hours", "Hours", .decimal(digits: 1)),
                        ReportColumn("skills", "Skills", .integer, priority: 1),
                        ReportColumn("lastAt", "Newest ticket", .day, priority: 4),
                    ],
                    rows: shown.entries.map { $0.cells(in: list.window) },
                    emptyText: "Nobody fits. People appear with the first analysed ticket that they worked on.")
            ], notes: ["Evidence from tickets, not a rating: by name, in no order of merit."])
    }
}

extension TechnicianList.Entry {
    fileprivate func cells(in window: EvidenceWindow) -> [Cell] {
        // A page shows no more skills.
        let skillCell = skills.map { skills in
            Cell.integer(skills).linked(
                to: skills <= 200 ? .technician(technician.id, in: window, top: max(skills, 1)) : nil)
        }
        return [
            .text(technician.identifier), .text(technician.name).linked(to: .technician(technician.id, in: window)),
            .text(technician.isActive ? "yes" : "no"),
            .integer(tickets).linked(to: .tickets(technician: technician.id, in: window)), .number(hours),
            skillCell ?? .empty,
            .timestamp(lastAt?.microseconds),
        ]
    }
}
