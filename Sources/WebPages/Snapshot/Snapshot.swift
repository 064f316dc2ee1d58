import Presentation
public import TicketAnalytics

/// The portal as files that link to each other: to be mailed, archived and compared.
///
/// It starts at the pages of the menu and follows their links, but not to tickets and checks, whose number has no bound.
public struct Snapshot: Sendable {
    /// Pages at most.
    public static let pageLimit = 2_000

    /// A file of the snapshot, by its path below the folder.
    public struct File: Sendable {
        public let path: String
        public let text: String
    }

    private let pages: [SnapshotPage]

    /// Asks all questions.
    ///
    /// - Parameter isMasked: Whether the people who worked on tickets are numbered instead of named, and have no pages.
    /// - Throws: `StoreError`, `ReportError`
    public static func take(from store: Store, isMasked: Bool = false) async throws -> Snapshot {
        var waiting = Section.all.flatMap { $0.pages.map { Link($0.path) } }.filter { belongs($0, isMasked) }
        var seen = Set(waiting)
        var pages: [SnapshotPage] = []
        while !waiting.isEmpty, pages.count < pageLimit {
            let link = waiting.removeFirst()
            guard let (view, _) = ViewCatalogue.view(at: link.path, link.parameters) else { continue }
            let page = try await SnapshotPage(of: view, isMasked: isMasked, from: store)
            waiting += page.report.links.map(\.unmasked).filter { belongs($0, isMasked) && seen.insert($0).inserted }
            pages.append(page)
        }
        return Snapshot(pages: pages)
    }

    /// What each page becomes, and what all pages load.
    ///
    /// - Throws: What the template engine throws for a template that it cannot read.
    public func forEachFile(_ body: (File) throws -> Void) throws {
        for asset in Asset.all {
            try body(File(path: "assets/\(asset.name)", text: String(decoding: asset.bytes, as: UTF8.self)))
        }
        let files = Set(pages.map(\.link).map(SnapshotAddresses.file))
        for page in pages { try page.files(among: files).forEach(body) }
    }

    public var pageCount: Int { pages.count }

    private static func belongs(_ link: Link, _ isMasked: Bool) -> Bool {
        let first = String(link.path.prefix { $0 != "/" })
        let others = ["tickets", "check", "search"] + (isMasked ? [TechniciansView.route] : [])
        return !others.contains(first) && link.parameters.allSatisfy { $0.name == "page" }
    }
}
