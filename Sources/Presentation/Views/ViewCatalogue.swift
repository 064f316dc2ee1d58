/// All pages, by their routes.
public enum ViewCatalogue {
    public static let all: [any ReportView.Type] = [
        OverviewView.self, SkillsView.self, SkillView.self, TicketsView.self, TicketView.self,
        ManagedListView.self, ManagedSkillView.self, ManagedInboxView.self, ManagedClustersView.self,
        ManagedHistoryView.self, ManagedExportView.self, TechniciansView.self, TechnicianView.self, SearchView.self,
        MatrixView.self, CoverageView.self,
        StatusView.self, FailuresView.self, AuditView.self, CheckView.self, CheckRunView.self, MarksView.self,
    ]

    /// Pages that may be asked for as a part of another.
    private static let parts: [(path: String, part: Parameter, page: String)] =
        ["inbox", "clusters", "history"].map { ("managed", Parameter("view", $0), "managed/\($0)") }
        + [
            ("managed", Parameter("view", "list"), "managed"), ("skills", Parameter("basis", "managed"), "managed"),
            ("skills", Parameter("basis", "discovered"), "skills"),
        ]

    /// With which steps the paths of pages begin.
    static let firstSteps = Set(all.compactMap { $0.route.split(separator: "/").first })

    /// The view that an address asks for, and complaints about what could not be read; nil if there is no such page.
    ///
    /// - Parameter path: Below the portal's root, without a slash before it and without `.json`, `.csv` or `.svg`.
    public static func view(
        at path: String, _ parameters: [Parameter]
    ) -> (view: any ReportView, complaints: [String])? {
        let part = parts.first { $0.path == path && parameters.contains($0.part) }
        for type in all {
            guard let numbers = RoutePattern(type.route).numbers(in: part?.page ?? path) else { continue }
            var reader = ViewParameters(parameters.filter { $0 != part?.part })
            let view = type.init(numbers, &reader)
            reader.finish()
            return (view, reader.complaints)
        }
        return nil
    }
}
