public import TicketAnalytics

extension ReportView {
    /// Whether nothing fits the question: its list has no row. What has a number of its own is there, whatever little is
    /// known of it.
    public func findsNothing(in report: Report) -> Bool {
        numbers.isEmpty && report.tableOfFile?.rows.isEmpty == true
    }

    /// The report with the question that it answers and how fresh it is.
    ///
    /// - Throws: `StoreError`, `ReportError`
    public func answer(from store: Store) async throws -> Report {
        if revealsNames { return try await withoutNames(in: store).answer(from: store) }
        async let freshness = Freshness.load(from: store)
        var report = try await report(from: store)
        report.question = link
        report.freshness = try await freshness
        if Self.showsEvidence { report.explainEmptiness() }
        return report
    }

    /// All rows, each part of them with the question and how fresh it is.
    ///
    /// - Throws: `StoreError`, `ReportError`
    public func fileAnswer(from store: Store) async throws -> ReportPart {
        if revealsNames { return try await withoutNames(in: store).fileAnswer(from: store) }
        let (link, freshness) = (link, try await Freshness.load(from: store))
        return try await part(from: store).mapped { report in
            (report.question, report.freshness) = (link, freshness)
        }
    }
}

extension Report {
    /// Without analysed tickets the first table that has no rows says why, and what to do next.
    fileprivate mutating func explainEmptiness() {
        guard let words = freshness?.emptyText else { return }
        let empty = tables.indices.filter { tables[$0].rows.isEmpty }
        for index in empty { tables[index].emptyText = index == empty.first ? words : "Nothing yet." }
    }
}
