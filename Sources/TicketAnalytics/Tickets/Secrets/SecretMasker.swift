/// Replaces secrets in texts by what they were: `password: [password masked]`.
///
/// A pattern is tried only on lines that hold one of its rule's words, so that a text costs one pass. A line that ends in a
/// colon is read with the next one. Of a long line only the surroundings of the words are looked at, 150 bytes before and
/// 400 after, so that no pattern ever sees a long text.
public struct SecretMasker: Sendable {
    private let rules: [SecretRule]
    private let finder: WordFinder
    /// For each word of the finder the rules that it stands for.
    private let rulesOfWord: [[Int]]
    private let digitRules: [(digits: Int, rule: Int)]

    /// The built-in rules, and a site's own after them.
    ///
    /// - Throws: ``SecretRuleError``
    public init(_ settings: TextSettings) throws(SecretRuleError) {
        var rules = try SecretRuleReader.builtIn()
        if let path = settings.secretRulesFile {
            rules += try SecretRuleReader.rules(Self.siteFile(path), file: path)
        }
        self.init(rules)
    }

    init(_ rules: [SecretRule]) {
        self.rules = rules
        var words: [String: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            for word in Set(rule.words) { words[word, default: []].append(index) }
        }
        let sorted = words.sorted { $0.key < $1.key }
        finder = WordFinder(sorted.map(\.key))
        rulesOfWord = sorted.map(\.value)
        digitRules = rules.enumerated().compactMap { index, rule in rule.digits.map { ($0, index) } }
    }

    /// The built-in rules alone.
    public static let builtIn: SecretMasker = {
        do {
            return SecretMasker(try SecretRuleReader.builtIn())
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static func siteFile(_ path: String) throws(SecretRuleError) -> [UInt8] {
        do {
            return try WholeFile.bytes(path, limit: 1_000_000)
        } catch {
            throw SecretRuleError(file: path, line: 0, reason: "the file cannot be read: \(error.reason)")
        }
    }

    /// The text without its secrets.
    public func masked(_ text: String) -> String {
        var count = 0
        return String(decoding: masked(Array(text.utf8), count: &count), as: UTF8.self)
    }

    /// - Parameter count: Is raised by the secrets that were masked.
    func masked(_ text: [UInt8], count: inout Int) -> [UInt8] {
        var text = masked(text, PrivateKeys.ranges(in: text), by: PrivateKeys.mask, &count)
        text = masked(text, SecretColumns.ranges(in: text), by: SecretColumns.mask, &count)
        let pieces = pieces(of: text)
        return text.replacing(pieces.map(\.range)) { masked(text[$1], with: pieces[$0].rules, &count) }
    }

    private func masked(_ text: [UInt8], _ secrets: [Range<Int>], by mask: String, _ count: inout Int) -> [UInt8] {
        count += secrets.count
        return text.replacing(secrets) { _, _ in Array(mask.utf8) }
    }

    /// Applies rules to a piece, one after the other; what one has masked no other touches.
    private func masked(_ piece: TextLine, with rules: Set<Int>, _ count: inout Int) -> [UInt8] {
        var text = String(decoding: piece, as: UTF8.self)
        for rule in rules.sorted().lazy.map({ self.rules[$0] }) {
            for secret in rule.secrets(in: text[...]).reversed() where !isMasked(text[secret.lowerBound...]) {
                text.replaceSubrange(secret, with: rule.mask)
                count += 1
            }
        }
        return Array(text.utf8)
    }

    private func isMasked(_ text: Substring) -> Bool {
        text.utf8.first == UInt8(ascii: "[") && text.prefix(60).contains(" masked]")
    }

    /// The parts of the text that rules look at, in order and apart from each other.
    private func pieces(of text: [UInt8]) -> [SecretPiece] {
        var pieces: [SecretPiece] = []
        for hit in finder.hits(in: text) {
            let rules = rules(for: hit.found)
            if rules.isEmpty { continue }
            if !pieces.isEmpty {
                if pieces[pieces.count - 1].take(hit.position, rules, in: text) { continue }
                pieces[pieces.count - 1].giveWay(toWordAt: hit.position, in: text)
            }
            let lowest = pieces.last?.range.upperBound ?? 0
            pieces.append(SecretPiece(around: hit.position, in: text, from: lowest, rules: Set(rules)))
        }
        return pieces
    }

    private func rules(for found: WordFinder.Found) -> [Int] {
        switch found {
        case .word(let number): rulesOfWord[number]
        case .digits(let digits): digitRules.filter { digits >= $0.digits }.map(\.rule)
        }
    }
}

extension [UInt8] {
    /// The bytes with others in place of some ranges, which are in order and apart from each other.
    ///
    /// - Parameter others: What stands in place of a range, by its number and itself.
    fileprivate func replacing(_ ranges: [Range<Int>], by others: (Int, Range<Int>) -> [UInt8]) -> [UInt8] {
        guard !ranges.isEmpty else { return self }
        var result: [UInt8] = []
        var end = 0
        for (number, range) in ranges.enumerated() {
            result += self[end..<range.lowerBound] + others(number, range)
            end = range.upperBound
        }
        return result + self[end...]
    }
}
