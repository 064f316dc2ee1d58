/// One rule for what is a secret: a pattern, and the words without which a line is not even looked at.
struct SecretRule: Sendable {
    /// What stands in the secret's place: `[password masked]`.
    let mask: String
    /// In lower case; one of them stands in every line that the rule is for.
    let words: [String]
    /// As good as a word: a run of at least so many digits, single spaces and dashes between them allowed.
    let digits: Int?
    let check: SecretCheck?
    private let pattern: SharedRegex

    /// - Throws: An error that says what is wrong with the pattern.
    init(name: String, words: [String], digits: Int?, pattern: String, check: SecretCheck?) throws {
        mask = "[\(name) masked]"
        self.words = words
        self.digits = digits
        self.check = check
        self.pattern = try SharedRegex(pattern)
    }

    /// The secrets in a piece of text: of each match the first group that took part, or all of it.
    func secrets(in text: Substring) -> [Range<String.Index>] {
        pattern.matches(in: text).compactMap { range in
            guard let check else { return range }
            return check.range(in: text[range])
        }
    }
}

/// A compiled pattern that several tasks use.
///
/// `Regex` is not Sendable because it may hold closures. This one is made from text alone, so it holds none, and its
/// program, which is compiled on first use, has been compiled before anybody shares it; matching changes nothing in it.
private struct SharedRegex: @unchecked Sendable {
    private let regex: Regex<AnyRegexOutput>

    init(_ pattern: String) throws {
        // Not by Unicode scalars: then no digit is a part of a word, as of Swift 6.3.
        regex = try Regex(pattern).wordBoundaryKind(.simple)
        _ = "".firstMatch(of: regex)
    }

    func matches(in text: Substring) -> [Range<String.Index>] {
        text.matches(of: regex).compactMap { match in
            let group = match.output.dropFirst().lazy.compactMap(\.range).first ?? match.range
            return group.isEmpty ? nil : group
        }
    }
}
