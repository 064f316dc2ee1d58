import Presentation
import TicketAnalytics

/// One page of a snapshot, and its twins.
struct SnapshotPage: Sendable {
    /// Where it stands among the others.
    let link: Link
    let view: any ReportView
    let report: Report
    /// All rows; nil for a page after the first, which adds none.
    private let csv: String?

    /// - Parameter isMasked: Whether the people who worked on tickets are numbered instead of named.
    init(of view: any ReportView, isMasked: Bool = false, from store: Store) async throws {
        link = view.link
        var view = view
        if isMasked { view = (view as? any MaskedView)?.masked ?? view }
        self.view = view
        var report = try await view.answer(from: store)
        if isMasked { report.hidePeople() }
        self.report = report
        csv = view.file.link == view.link ? try await Self.csv(of: view, report, isMasked, from: store) : nil
    }

    private static func csv(
        of view: any ReportView, _ report: Report, _ isMasked: Bool, from store: Store
    ) async throws -> String {
        guard report.total != nil, !view.isChosen else { return CSVWriter().render(report) }
        var part = try await view.fileAnswer(from: store)
        if isMasked { part.report.hidePeople() }
        var text = CSVWriter().render(part.report)
        while let rest = part.rest {
            part = try await rest()
            if isMasked { part.report.hidePeople() }
            text += CSVWriter().render(part.report, isContinued: true)
        }
        return text
    }

    /// - Parameter files: All pages' files; a link to another page is left out.
    func files(among files: Set<String>) throws -> [Snapshot.File] {
        let file = SnapshotAddresses.file(of: link)
        let renderer = try PageRenderer(SnapshotAddresses(file: file, files: files))
        let twins = [("json", JSONRenderer().render(report)), ("csv", csv), ("svg", report.svg)]
        return [Snapshot.File(path: file + ".html", text: renderer.html(content))]
            + twins.compactMap { suffix, text in text.map { Snapshot.File(path: "\(file).\(suffix)", text: $0) } }
    }

    /// A file cannot be asked anything.
    private var content: PageContent {
        var still = report
        (still.filters, still.actions, still.refreshSeconds) = ([], [], nil)
        let visitor = Visitor(role: .viewer, words: "A copy that does not change.")
        return PageContent(still, of: view, visitor: visitor)
    }
}
