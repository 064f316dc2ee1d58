extension Report {
    /// Where its values lead, in the order of the page.
    public var links: [Link] {
        [turn?.previous, turn?.next].compactMap { $0 } + facts.compactMap(\.value.link)
            + tables.flatMap { $0.rows.flatMap { $0.compactMap(\.link) } }
    }
}
