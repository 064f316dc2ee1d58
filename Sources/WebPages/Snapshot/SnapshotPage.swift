import Presentation
import TicketAnalytics

/// One page of a snapshot, and its twins.
struct SnapshotPage: Sendable {
    let view: any ReportView
    let report: Report
    /// All rows; nil for a page after the first, which adds none.
    private let csv: String?

    init(of view: any ReportView, from store: Store) async throws {
        self.view = view
        report = try await view.answer(from: store)
        csv = view.file.link == view.link ? try await Self.csv(of: view, report, from: store) : nil
    }

    private static func csv(of view: any ReportView, _ report: Report, from store: Store) async throws -> String {
        guard report.total != nil, !view.isChosen else { return CSVWriter().render(report) }
        var part = try await view.fileAnswer(from: store)
        var text = CSVWriter().render(part.report)
        while let rest = part.rest {
            part = try await rest()
            text += CSVWriter().render(part.report, isContinued: true)
        }
        return text
    }

    var link: Link { view.link }

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
