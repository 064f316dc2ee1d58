import ODBC

extension DiscoveredSkills {
    public static func load(_ query: Query, from store: Store) async throws -> DiscoveredSkills {
        let isOfAll = query.range == .all && query.facets.isEmpty
        async let freshness = Freshness.load(from: store)
        let mentions = isOfAll ? try await SkillMentions.load(from: store) : nil
        let all = try await freshness
        let dialect = store.dialect
        return try await store.run { connection in
            let period = try TicketPeriod.load(query.range, on: connection, dialect)
            let counts = try PeriodCounts.load(period, query.facets, mentions, connection, dialect)
            let progress = try Progress(period, counts, query.facets, connection, dialect)
            let reader = EntryReader(
                counts: counts, period: period, facets: query.facets, connection: connection, dialect: dialect)
            let candidates = try reader.candidates(change: progress.delta)
            let fitting = candidates.filter { $0.fits(query) }
            let shown = try reader.page(of: fitting, query)
            return DiscoveredSkills(
                entries: try reader.completed(shown), total: fitting.count, distinctSkills: candidates.count,
                analysedTickets: try TicketCounts.analysed(in: period, query.facets, connection, dialect),
                period: period, progress: progress.own, progressBefore: progress.before, trendProgress: progress.parts,
                allTickets: all.tickets)
        }
    }
}

/// How far the analysis has come in each period of a question.
private struct Progress {
    let own: AnalysisProgress
    let before: AnalysisProgress?
    let parts: [AnalysisProgress]

    init(
        _ period: TicketPeriod, _ counts: PeriodCounts, _ facets: TicketFacets, _ connection: Connection,
        _ dialect: Dialect
    ) throws {
        let previous = [counts.previous].compactMap { $0 }
        let all = try AnalysisProgress.load([period] + previous + counts.parts, facets, connection, dialect)
        own = all[0]
        before = previous.isEmpty ? nil : all[1]
        parts = Array(all.dropFirst(1 + previous.count))
    }

    /// Compares as large a part of each period's tickets.
    func delta(_ tickets: Int, _ ticketsBefore: Int) -> Double? {
        guard let before, own.isComparable, before.isComparable else { return nil }
        return Double(tickets) - Double(ticketsBefore) * own.share / before.share
    }
}

extension DiscoveredSkills.Entry {
    fileprivate func fits(_ query: DiscoveredSkills.Query) -> Bool {
        let isAsked = query.range == .all && query.facets.isEmpty || tickets > 0 || (ticketsBefore ?? 0) > 0
        return isAsked && (query.kind == nil || skill.kind == query.kind) && !(query.isUnmapped && managed != nil)
            && (query.words.isEmpty || skill.name.lowercased().contains(query.words.lowercased()))
    }
}
