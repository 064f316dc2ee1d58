import Presentation

/// One page of a snapshot, and its twins.
struct SnapshotPage: Sendable {
    let view: any ReportView
    let report: Report

    var link: Link { view.link }

    /// - Parameter files: All pages' files; a link to another page is left out.
    func files(among files: Set<String>) throws -> [Snapshot.File] {
        let file = SnapshotAddresses.file(of: link)
        let renderer = try PageRenderer(SnapshotAddresses(file: file, files: files))
        let twins = [("json", JSONRenderer().render(report)), ("csv", CSVWriter().render(report)), ("svg", report.svg)]
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
