import TicketAnalytics

extension [AnalysisProgress] {
    /// The places of what is not analysed in full.
    var unfinished: Set<Int> { Set(indices.filter { !self[$0].isWhole }) }

    /// Nil if all is analysed.
    ///
    /// - Parameter what: What is cut into these parts.
    func words(of what: String) -> String? {
        let unfinished = unfinished
        guard !unfinished.isEmpty else { return nil }
        let waiting = unfinished.reduce(0) { $0 + self[$1].waiting }
        return """
            \(unfinished.count) of the \(count) parts of \(what) \(unfinished.count == 1 ? "is" : "are") not analysed in \
            full (hatched): \(waiting) of \(unfinished.count == 1 ? "its" : "their") tickets wait, so that what they show \
            is still to come.
            """
    }
}
