/// Finds the entries of a lexicon in a window of tokens: leftmost, then longest, technologies and practices apart.
struct LexiconMatcher {
    private let lexicon: Lexicon
    private let bytes: [UInt8]
    private let tokens: [Token]
    /// The technology that begins at a token, for practices that ask for one.
    private var technologyAt: [LexiconMatch?] = []
    private var start = 0
    private var best: LexiconMatch?
    private var bestAlias: Int32 = -1

    private static let neededWithin = 8
    private static let forbiddenWithin = 3

    init(_ lexicon: Lexicon, _ bytes: [UInt8], _ tokens: [Token]) {
        self.lexicon = lexicon
        self.bytes = bytes
        self.tokens = tokens
    }

    /// Matches in the order of the text, technologies first.
    mutating func matches() -> [LexiconMatch] {
        let technologies = scan(from: lexicon.technologyRoot, lexicon.technologyBeginnings)
        technologyAt = Array(repeating: nil, count: tokens.count)
        for match in technologies { technologyAt[match.tokens.lowerBound] = match }
        return technologies + scan(from: lexicon.practiceRoot, lexicon.practiceBeginnings)
    }

    private mutating func scan(from root: PatternTrie.Node, _ beginnings: WordSteps) -> [LexiconMatch] {
        var found: [LexiconMatch] = []
        start = 0
        while start < tokens.count {
            best = nil
            if !isInsideName(start) { begin(root, beginnings) }
            if let best {
                if lexicon.entries[Int(best.entry)].role != .plain { found.append(best) }
                start = best.tokens.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private mutating func begin(_ root: PatternTrie.Node, _ beginnings: WordSteps) {
        for index in beginnings.range(of: tokens[start].word) { arrive(beginnings.nodes[index], start + 1) }
        jump(root, start)
    }

    /// A token after a joining full stop is part of a file name or identifier.
    private func isInsideName(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].joint == .dot
    }

    // MARK: The walk through the tree

    /// Arrived at `node` with the tokens before `next` used up.
    private mutating func arrive(_ node: PatternTrie.Node, _ next: Int) {
        accept(node, next)
        guard next < tokens.count, tokens[next].joint != .broken else { return }
        step(node, next)
        crossGaps(node, next)
    }

    /// Takes the token at `next` along every edge that it fits.
    private mutating func step(_ node: PatternTrie.Node, _ next: Int) {
        let word = tokens[next].word
        let edges = Int(lexicon.trie.edgeStarts[Int(node)])..<Int(lexicon.trie.edgeStarts[Int(node) + 1])
        if word != WordTable.unknown {
            let groups = lexicon.groupRange(of: word)
            if edges.count <= groups.count {
                for index in edges { take(lexicon.trie.edges[index], word, next) }
            } else {
                follow(node, word, next + 1)
                for index in groups { follow(node, lexicon.groups[index], next + 1) }
            }
        }
        jump(node, next)
    }

    private mutating func take(_ edge: PatternTrie.Edge, _ word: WordTable.Word, _ next: Int) {
        if edge.symbol == word || (edge.symbol >= Symbol.firstGroup && lexicon.word(word, isIn: edge.symbol)) {
            arrive(edge.child, next + 1)
        }
    }

    /// Takes the technology that begins at `next`, whatever its length, along the edges that ask for one.
    private mutating func jump(_ node: PatternTrie.Node, _ next: Int) {
        guard !technologyAt.isEmpty, let technology = technologyAt[next] else { return }
        follow(node, Symbol.anyTechnology, technology.tokens.upperBound)
        if case .technology(let domain) = lexicon.entries[Int(technology.entry)].role {
            follow(node, Symbol.technology(domain), technology.tokens.upperBound)
        }
    }

    private mutating func follow(_ node: PatternTrie.Node, _ symbol: Int32, _ next: Int) {
        let child = lexicon.trie.child(of: node, on: symbol)
        if child != PatternTrie.none { arrive(child, next) }
    }

    private mutating func crossGaps(_ node: PatternTrie.Node, _ next: Int) {
        let gaps = lexicon.trie.gaps[Int(node)]
        guard gaps != 0 else { return }
        for words in 1...PatternParser.maxGap where gaps & (1 << UInt8(words)) != 0 {
            let child = lexicon.trie.child(of: node, on: Symbol.gap(words))
            cross(child, next, upTo: words)
        }
    }

    private mutating func cross(_ node: PatternTrie.Node, _ next: Int, upTo words: Int) {
        for index in next...(next + words) {
            guard index < tokens.count, tokens[index].joint != .broken else { return }
            step(node, index)
            if let stop = lexicon.gapStop, lexicon.word(tokens[index].word, isIn: stop) { return }
        }
    }

    // MARK: Accepting

    private mutating func accept(_ node: PatternTrie.Node, _ end: Int) {
        var alias = lexicon.trie.lastAlias[Int(node)]
        let bestEnd = best?.tokens.upperBound ?? 0
        guard end >= bestEnd, !isInsideName(end) else { return }
        // Of two of equal length the later in the files wins, so that a site's own word beats the built-in one.
        while alias >= 0, end > bestEnd || alias > bestAlias {
            let candidate = lexicon.aliases[Int(alias)]
            if !lexicon.entries[Int(candidate.entry)].isReplaced, holds(candidate, start..<end) {
                best = LexiconMatch(entry: candidate.entry, tokens: start..<end)
                bestAlias = alias
                return
            }
            alias = candidate.next
        }
    }

    private func holds(_ alias: LexiconAlias, _ range: Range<Int>) -> Bool {
        if let exactly = alias.exactly, !isWritten(exactly, range) { return false }
        if let group = alias.forbids, isNear(group, range, within: Self.forbiddenWithin) { return false }
        if let group = alias.needs, !isNear(group, range, within: Self.neededWithin) { return false }
        return true
    }

    private func isNear(_ group: Int32, _ range: Range<Int>, within distance: Int) -> Bool {
        let window = max(0, range.lowerBound - distance)..<min(tokens.count, range.upperBound + distance)
        for index in window where !range.contains(index) && lexicon.word(tokens[index].word, isIn: group) {
            return true
        }
        return false
    }

    /// The text has this very spelling; capitals prove nothing where the neighbours are capitals too.
    private func isWritten(_ exactly: [UInt8], _ range: Range<Int>) -> Bool {
        let written = bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
        guard written.elementsEqual(exactly) else { return false }
        if exactly.contains(where: \.isLowercase) { return true }
        let neighbours = [range.lowerBound - 1, range.upperBound].filter(tokens.indices.contains)
        return neighbours.isEmpty || neighbours.contains { tokens[$0].hasLowercase }
    }
}
