/// A set of phrases that lines begin with; finds the longest in time that hardly depends on their number.
struct Phrases: Sendable {
    private var byFirstByte: [[[UInt8]]] = Array(repeating: [], count: 256)

    init(_ phrases: String...) {
        for phrase in phrases.flatMap({ $0.split(separator: "|") }) {
            let folded = FoldedWords.fold(phrase.utf8)
            if let first = folded.first { byFirstByte[Int(first)].append(folded) }
        }
        for index in byFirstByte.indices { byFirstByte[index].sort { $0.count > $1.count } }
    }

    /// The length of the longest phrase that folded words begin with.
    func prefix(of words: some Collection<UInt8>) -> Int? {
        guard let first = words.first else { return nil }
        return byFirstByte[Int(first)].first { words.starts(with: $0) }?.count
    }

    func contains(_ words: some Collection<UInt8>) -> Bool { prefix(of: words) == words.count }
}
