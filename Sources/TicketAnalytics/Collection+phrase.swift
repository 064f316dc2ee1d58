extension Collection where Element == UInt8 {
    /// Whether `phrase` stands anywhere in it.
    func contains(_ phrase: String.UTF8View) -> Bool { firstIndex(ofPhrase: phrase) != nil }

    /// Where `phrase` stands first.
    func firstIndex(ofPhrase phrase: some Collection<UInt8>) -> Index? {
        guard let first = phrase.first else { return startIndex }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: phrase) { return start }
            rest = rest[rest.index(after: start)...]
        }
        return nil
    }
}
