/// Names of technologies and practices, compiled for one pass over any text whatever their number.
///
/// Built from one or more lexicon files (see `LexiconReader` for the notation); a later file adds to and overrides the
/// earlier ones.
public struct Lexicon: Sendable {
    var words = WordTable()
    var trie = PatternTrie()
    var entries: [LexiconEntry] = []
    var aliases: [LexiconAlias] = []
    /// The groups of word n in ascending order: `groups[groupStarts[n] ..< groupStarts[n + 1]]`.
    var groupStarts: [Int32] = []
    var groups: [Int32] = []
    /// The first steps from each root.
    var technologyBeginnings = WordSteps()
    var practiceBeginnings = WordSteps()
    /// Words that end a gap.
    var gapStop: Int32?
    let technologyRoot: PatternTrie.Node
    let practiceRoot: PatternTrie.Node
    /// FNV-1a of all the text that it was built from, in hexadecimal: the version of this lexicon.
    public internal(set) var version = ""

    init() {
        technologyRoot = trie.addNode()
        practiceRoot = trie.addNode()
    }

    /// Throws `LexiconError` for the first line that cannot be read.
    public init(text: some Sequence<UInt8>, file: String = "lexicon") throws(LexiconError) {
        try self.init(files: [(file, Array(text))])
    }

    /// Later files override earlier ones.
    public init(files: [(name: String, text: [UInt8])]) throws(LexiconError) {
        var reader = LexiconReader()
        for file in files { try reader.read(file.text, file: file.name) }
        self = reader.finish()
    }

    /// Every skill that can be found, in the order of the files.
    public var skills: [(name: String, kind: SkillKind)] {
        entries.compactMap { entry in
            guard !entry.isReplaced, let kind = entry.role.kind else { return nil }
            return (entry.name, kind)
        }
    }

    /// Where the groups of a word stand in `groups`.
    func groupRange(of word: WordTable.Word) -> Range<Int> {
        Int(groupStarts[Int(word)])..<Int(groupStarts[Int(word) + 1])
    }

    func word(_ word: WordTable.Word, isIn group: Int32) -> Bool {
        guard word != WordTable.unknown else { return false }
        var range = groupRange(of: word)
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            if groups[middle] == group { return true }
            range = groups[middle] < group ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}

/// For each word the nodes that it leads to from one root; worked out beforehand, for every word of a text asks.
struct WordSteps: Sendable {
    var starts: [Int32] = [0]
    var nodes: [PatternTrie.Node] = []

    func range(of word: WordTable.Word) -> Range<Int> {
        word == WordTable.unknown ? 0..<0 : Int(starts[Int(word)])..<Int(starts[Int(word) + 1])
    }
}

extension LexiconEntry.Role {
    var kind: SkillKind? {
        switch self {
        case .technology: .technology
        case .practice: .practice
        case .plain: nil
        }
    }
}
