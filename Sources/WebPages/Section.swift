/// The parts of the portal, as its menu names them, and the pages within each.
struct Section {
    let name: String
    let pages: [Page]
    /// First steps of the paths that belong to it.
    let steps: Set<String>

    struct Page {
        let name: String
        let path: String
    }

    static let all = [
        Section("Home", [Page(name: "Home", path: "")]),
        Section("Skills Discovered", [Page(name: "Skills", path: "skills"), Page(name: "Tickets", path: "tickets")]),
        Section("Skill Ticket Check", [Page(name: "Check", path: "check")]),
        Section(
            "Processing Status",
            [
                Page(name: "Status", path: "status"), Page(name: "Failures", path: "status/failures"),
                Page(name: "Audit", path: "status/audit"),
            ]),
        Section(
            "Managed Skills",
            [
                Page(name: "Managed skills", path: "managed"), Page(name: "Inbox", path: "managed/inbox"),
                Page(name: "Clusters", path: "managed/clusters"), Page(name: "History", path: "managed/history"),
            ]),
        Section(
            "Technician Skills",
            [
                Page(name: "Technicians", path: "technicians"), Page(name: "Matrix", path: "matrix"),
                Page(name: "Coverage", path: "coverage"),
            ]),
        Section("Skill Search", [Page(name: "Search", path: "search")]),
    ]

    private init(_ name: String, _ pages: [Page]) {
        self.name = name
        self.pages = pages
        steps = Set(pages.map { Self.firstStep(of: $0.path) })
    }

    static func holding(_ path: String) -> Section? {
        all.first { $0.steps.contains(firstStep(of: path)) }
    }

    private static func firstStep(of path: String) -> String {
        String(path.prefix { $0 != "/" })
    }
}
