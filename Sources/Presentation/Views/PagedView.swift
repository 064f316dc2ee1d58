public import TicketAnalytics

/// A view that shows its rows in pages.
public protocol PagedView: ReportView {
    var rows: RowWindow { get set }
}

extension PagedView {
    /// The same question, whatever page of it.
    public var whole: Self {
        var view = self
        view.rows = rows.usual
        return view
    }

    /// All rows, unless some were chosen.
    public func part(from store: Store) async throws -> ReportPart {
        if rows.isChosen { return ReportPart(try await report(from: store)) }
        var all = self
        all.rows.size = .max
        return ReportPart(try await all.report(from: store))
    }
}

extension ReportView {
    /// The question that a file of this one answers: all pages of it.
    public var file: any ReportView { (self as? any PagedView)?.whole ?? self }

    /// Whether a file holds these rows alone, because they were asked for or there are no others.
    public var isChosen: Bool { (self as? any PagedView)?.rows.isChosen ?? true }
}
