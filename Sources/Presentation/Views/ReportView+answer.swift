public import TicketAnalytics

extension ReportView {
    /// The report with the question that it answers and how fresh it is.
    ///
    /// - Throws: `StoreError`, `ReportError`
    public func answer(from store: Store) async throws -> Report {
        async let freshness = Freshness.load(from: store)
        var report = try await report(from: store)
        report.question = link
        report.freshness = try await freshness
        return report
    }

    /// All rows, each part of them with the question and how fresh it is.
    ///
    /// - Throws: `StoreError`, `ReportError`
    public func fileAnswer(from store: Store) async throws -> ReportPart {
        let (link, freshness) = (link, try await Freshness.load(from: store))
        return try await part(from: store).mapped { report in
            (report.question, report.freshness) = (link, freshness)
        }
    }
}
