extension Settings {
    /// The keys, as `section.key`, whose values differ from `old`'s; never a value.
    public func keysChanged(since old: Settings) -> [String] {
        let before = Dictionary(old.entries.map { ($0.key.path, $0.shownValue) }) { first, _ in first }
        let visible = entries.filter { before[$0.key.path] != $0.shownValue }
        return (visible + hiddenChanges(since: old, besides: Set(visible.map(\.key.section)))).map(\.key.path)
    }

    /// What differs only behind the mask of a secret.
    private func hiddenChanges(since old: Settings, besides sections: Set<String>) -> [SettingEntry] {
        let differing = Set(
            [
                database == old.database ? nil : "database", source == old.source ? nil : "source",
                source.connectWiseAPI == old.source.connectWiseAPI ? nil : "connectwise_api",
                extractor == old.extractor ? nil : "extractor",
            ].compactMap { $0 }
        ).subtracting(sections)
        return entries.filter { differing.contains($0.key.section) && $0.shownValue.contains(Secret.mask) }
    }
}
