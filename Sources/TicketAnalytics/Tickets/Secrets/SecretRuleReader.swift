import CEmbedded

/// Reads tables of rules for what is a secret.
///
/// A table is UTF-8 text, a rule a line, with tabs between its fields:
///
///     # a comment
///     badge number	badge,ausweis	(?i)\bbadge\s*:?\s*(B-\d{6})
///
/// The fields are the name that stands in the secret's place (`[badge number masked]`); the words, in lower case with
/// commas between them, of which one must stand in a line before it is looked at (`digits:13` is a run of that many
/// digits); the regular expression (Swift's `Regex`), whose first group that matches is masked, or all of the match; and,
/// if wanted, `card` or `iban`, the check digits that the match must have.
enum SecretRuleReader {
    static func builtIn() throws(SecretRuleError) -> [SecretRule] {
        try rules(embedded_secrets().buffer, file: "that are built in")
    }

    /// - Throws: ``SecretRuleError`` for the first line that is no rule.
    static func rules(_ text: some Sequence<UInt8>, file: String) throws(SecretRuleError) -> [SecretRule] {
        var rules: [SecretRule] = []
        for (index, line) in Array(text).lines.enumerated() {
            let line = line.trimmed
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            do throws(SecretRuleProblem) {
                rules.append(try rule(String(decoding: line, as: UTF8.self)))
            } catch {
                throw SecretRuleError(file: file, line: index + 1, reason: error.reason)
            }
        }
        return rules
    }

    private static func rule(_ line: String) throws(SecretRuleProblem) -> SecretRule {
        let fields = line.split(separator: "\t").map { $0.trimmed }
        guard (3...4).contains(fields.count) else {
            throw SecretRuleProblem(
                reason: "a rule is a name, a tab, words with commas between them, a tab and a pattern")
        }
        var check: SecretCheck?
        if fields.count == 4 {
            check = SecretCheck(rawValue: fields[3])
            guard check != nil else {
                throw SecretRuleProblem(reason: "unknown check \(fields[3]), expected card or iban")
            }
        }
        if NestedRepetition.isFound(in: fields[2]) {
            throw SecretRuleProblem(
                reason: "a repetition within a repetition can take for ever; write the inner one as ++ or *+")
        }
        let (words, digits) = try words(fields[1])
        do {
            return try SecretRule(name: fields[0], words: words, digits: digits, pattern: fields[2], check: check)
        } catch {
            throw SecretRuleProblem(reason: "the pattern cannot be read: \(error)")
        }
    }

    private static func words(_ field: String) throws(SecretRuleProblem) -> (words: [String], digits: Int?) {
        var words: [String] = []
        var digits: Int?
        for word in field.split(separator: ",").map({ $0.drop { $0 == " " }.lowercased() }) {
            if word.hasPrefix("digits:") {
                digits = Int(word.dropFirst(7))
                guard let digits, digits >= WordFinder.fewestDigits else {
                    throw SecretRuleProblem(reason: "digits: takes a number from \(WordFinder.fewestDigits) on")
                }
            } else if word.utf8.count > 1 {
                words.append(word)
            }
        }
        guard !words.isEmpty || digits != nil else {
            throw SecretRuleProblem(reason: "the words must have two letters or more")
        }
        return (words, digits)
    }
}

private struct SecretRuleProblem: Error {
    var reason: String
}
