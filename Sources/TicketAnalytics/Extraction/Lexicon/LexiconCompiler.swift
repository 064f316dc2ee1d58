/// Turns the lines of lexicon files into the words, the pattern tree and the word groups of a `Lexicon`.
struct LexiconCompiler {
    /// What the next entries are.
    var role: LexiconEntry.Role?
    private var lexicon = Lexicon()
    private var entryOfName: [String: Int] = [:]
    private var firstEntryOfFile = 0
    private var groupOfName: [String: Int32] = [:]
    private var groupsOfWord: [[Int32]] = []
    private var members: [[WordTable.Word]] = []
    private var groupOfWords: [[UInt8]: Int32] = [:]

    mutating func startFile() {
        role = nil
        firstEntryOfFile = lexicon.entries.count
    }

    func finish(version: String) -> Lexicon {
        var result = lexicon
        result.version = version
        result.gapStop = groupOfName["gapstop"]
        for word in 0..<Int(result.words.count) {
            result.groupStarts.append(Int32(result.groups.count))
            if word < groupsOfWord.count { result.groups.append(contentsOf: groupsOfWord[word].sorted()) }
        }
        result.groupStarts.append(Int32(result.groups.count))
        result.trie.sortEdges()
        result.technologyBeginnings = steps(from: result.technologyRoot, result)
        result.practiceBeginnings = steps(from: result.practiceRoot, result)
        return result
    }

    private func steps(from root: PatternTrie.Node, _ lexicon: Lexicon) -> WordSteps {
        var steps = WordSteps()
        func add(_ symbol: Int32) {
            let child = lexicon.trie.child(of: root, on: symbol)
            if child != PatternTrie.none { steps.nodes.append(child) }
        }
        for word in 0..<lexicon.words.count {
            add(word)
            for index in lexicon.groupRange(of: word) { add(lexicon.groups[index]) }
            steps.starts.append(Int32(steps.nodes.count))
        }
        return steps
    }

    // MARK: Entries

    mutating func addEntry(_ name: String) throws(LexiconProblem) -> Int {
        guard let role else { throw LexiconProblem("an entry before any [section]") }
        if role != .plain, let old = entryOfName[name] {
            guard old < firstEntryOfFile else { throw LexiconProblem("\(name) is in this file already") }
            lexicon.entries[old].isReplaced = true
        }
        lexicon.entries.append(LexiconEntry(name: name, role: role))
        if role != .plain { entryOfName[name] = lexicon.entries.count - 1 }
        return lexicon.entries.count - 1
    }

    mutating func remove(_ name: String) throws(LexiconProblem) {
        guard let entry = entryOfName.removeValue(forKey: name) else {
            throw LexiconProblem("no entry \(name) to take out")
        }
        lexicon.entries[entry].isReplaced = true
    }

    /// The name as an alias of its own: its words in order, nothing in it is notation.
    mutating func addName(_ name: ArraySlice<UInt8>, of entry: Int) throws(LexiconProblem) {
        let items = words(in: name).map(PatternItem.word)
        guard !items.isEmpty else { throw LexiconProblem("a name without a word") }
        insert(Pattern(items: items), of: entry)
    }

    mutating func addAlias(_ text: ArraySlice<UInt8>, of entry: Int) throws(LexiconProblem) {
        var parser = PatternParser(text)
        insert(try parser.parse(&self), of: entry)
    }

    private mutating func insert(_ pattern: Pattern, of entry: Int) {
        switch lexicon.entries[entry].role {
        case .technology: insert(pattern, of: entry, under: lexicon.technologyRoot)
        case .practice: insert(pattern, of: entry, under: lexicon.practiceRoot)
        case .plain:
            insert(pattern, of: entry, under: lexicon.technologyRoot)
            insert(pattern, of: entry, under: lexicon.practiceRoot)
        }
    }

    private mutating func insert(_ pattern: Pattern, of entry: Int, under root: PatternTrie.Node) {
        // More than one where words may be left out; a list, not a set, so that every run builds the same tree.
        var nodes = [root]
        for item in pattern.items {
            let next = nodes.map { advance($0, item) }
            nodes = item.isOptional ? nodes + next.filter { !nodes.contains($0) } : next
        }
        for node in nodes where node != root { end(pattern, of: entry, at: node) }
    }

    private mutating func advance(_ node: PatternTrie.Node, _ item: PatternItem) -> PatternTrie.Node {
        switch item {
        case .word(let word), .optionalWord(let word): lexicon.trie.makeChild(of: node, on: word)
        case .symbol(let symbol), .optionalSymbol(let symbol): lexicon.trie.makeChild(of: node, on: symbol)
        case .gap(let words): lexicon.trie.makeGap(after: node, of: words)
        }
    }

    private mutating func end(_ pattern: Pattern, of entry: Int, at node: PatternTrie.Node) {
        let alias = LexiconAlias(
            entry: Int32(entry), next: lexicon.trie.lastAlias[Int(node)], needs: pattern.needs,
            forbids: pattern.forbids,
            exactly: pattern.exactly)
        lexicon.aliases.append(alias)
        lexicon.trie.setLastAlias(Int32(lexicon.aliases.count - 1), of: node)
    }

    // MARK: Words and groups

    /// The words of a text, made if new. A word with an umlaut is also found as `ae`, `oe`, `ue`.
    mutating func words(in text: ArraySlice<UInt8>) -> [WordTable.Word] {
        var result: [WordTable.Word] = []
        var tokenizer = Tokenizer(Array(text))
        while let token = tokenizer.next(lexicon.words) {
            let word = lexicon.words.insert(tokenizer.folded)
            if let other = Self.digraphs(
                text[(text.startIndex + Int(token.start))..<(text.startIndex + Int(token.end))])
            {
                lexicon.words.insert(other, asSpellingOf: word)
            }
            result.append(word)
        }
        return result
    }

    mutating func defineGroup(_ name: String, words text: ArraySlice<UInt8>) throws(LexiconProblem) {
        let group = groupOfName[name] ?? newGroup()
        groupOfName[name] = group
        for item in text.split(whereSeparator: \.isSpace) {
            for word in try self.members(of: item) { add(word, to: group) }
        }
    }

    func group(named name: String) throws(LexiconProblem) -> Int32 {
        guard let group = groupOfName[name] else { throw LexiconProblem("unknown group @\(name)") }
        return group
    }

    /// The group of words written in place, the same for the same text.
    mutating func group(of items: [ArraySlice<UInt8>]) throws(LexiconProblem) -> Int32 {
        let key = Array(items.joined(separator: [UInt8(ascii: ",")]))
        if let known = groupOfWords[key] { return known }
        let group = newGroup()
        groupOfWords[key] = group
        for item in items { for word in try members(of: item) { add(word, to: group) } }
        return group
    }

    /// The words that `@group`, `stem{s,ed}` or a plain word stands for.
    private mutating func members(of item: ArraySlice<UInt8>) throws(LexiconProblem) -> [WordTable.Word] {
        if item.first == UInt8(ascii: "@") {
            let group = try group(named: String(decoding: item.dropFirst(), as: UTF8.self))
            return members[Int(group - Symbol.firstGroup)]
        }
        var result: [WordTable.Word] = []
        for spelling in try PatternParser.inflections(of: item) {
            let words = words(in: spelling[...])
            guard words.count == 1 else {
                throw LexiconProblem("\(String(decoding: spelling, as: UTF8.self)) is not one word")
            }
            result.append(words[0])
        }
        return result
    }

    private mutating func newGroup() -> Int32 {
        members.append([])
        return Symbol.firstGroup + Int32(members.count - 1)
    }

    private mutating func add(_ word: WordTable.Word, to group: Int32) {
        while groupsOfWord.count <= Int(word) { groupsOfWord.append([]) }
        guard !groupsOfWord[Int(word)].contains(group) else { return }
        groupsOfWord[Int(word)].append(group)
        members[Int(group - Symbol.firstGroup)].append(word)
    }

    /// The folded word with `ae`, `oe`, `ue` for its umlauts; `nil` if it has none.
    private static func digraphs(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var hasUmlaut = false
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "ä", "Ä", "ö", "Ö", "ü", "Ü":
                WordFolding.append(scalar, to: &result)
                result.append(UInt8(ascii: "e"))
                hasUmlaut = true
            default:
                if scalar.isASCII {
                    result.append(UInt8(scalar.value).lowercased)
                } else {
                    WordFolding.append(scalar, to: &result)
                }
            }
        }
        return hasUmlaut ? result : nil
    }
}
