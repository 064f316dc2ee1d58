/// All pages, by their routes.
public enum ViewCatalogue {
    public static let all: [any ReportView.Type] = [
        OverviewView.self, SkillsView.self, SkillView.self, TicketsView.self, TicketView.self,
        ManagedListView.self, ManagedSkillView.self, ManagedInboxView.self, ManagedClustersView.self,
        ManagedHistoryView.self, ManagedExportView.self, TechniciansView.self, TechnicianView.self, SearchView.self,
        MatrixView.self, CoverageView.self,
        StatusView.self, FailuresView.self, CheckView.self, CheckRunView.self, MarksView.self,
    ]

    /// With which steps the paths of pages begin.
    static let firstSteps = Set(all.compactMap { $0.route.split(separator: "/").first })

    /// The view that an address asks for, and complaints about what could not be read; nil if there is no such page.
    ///
    /// - Parameter path: Below the portal's root, without a slash before it and without `.json`, `.csv` or `.svg`.
    public static func view(
        at path: String, _ parameters: [Parameter]
    ) -> (view: any ReportView, complaints: [String])? {
        for type in all {
            guard let numbers = RoutePattern(type.route).numbers(in: path) else { continue }
            var reader = ViewParameters(parameters)
            let view = type.init(numbers, &reader)
            reader.finish()
            return (view, reader.complaints)
        }
        return nil
    }
}
