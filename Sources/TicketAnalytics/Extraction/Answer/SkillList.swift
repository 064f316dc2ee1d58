internal import JSON

/// The skills of an answer as they are collected: tidied, limited, none twice.
struct SkillList {
    static let maxSkills = 64
    static let maxNameLength = 120
    static let maxQuoteLength = 2_000
    static let maxOffers = 5_000

    private(set) var skills: [ExtractedSkill] = []
    var log: RepairLog
    /// Nothing was offered so far, not even something useless.
    var isUntouched: Bool { offers == 0 }
    /// No more is taken: there are enough skills, or far too many were offered.
    var isFull: Bool { skills.count >= Self.maxSkills || offers >= Self.maxOffers }
    private var offers = 0
    private var places: [String: Int] = [:]
    private var unquoted: Set<Int> = []

    init(_ log: RepairLog) { self.log = log }

    mutating func add(_ name: String, kind: SkillKind?, quote: String?) {
        guard !isFull else { return log.note(.tooManySkills) }
        offers += 1
        guard let name = usable(name.composed) else { return }
        let quote = quote.map { Self.trimmed($0.composed) }.flatMap {
            $0.isEmpty || $0.count > Self.maxQuoteLength ? nil : $0
        }
        if let place = places[name.lowercased()] { return merge(quote, into: place) }
        if quote == nil {
            log.note(.missingSkillQuote)
            unquoted.insert(skills.count)
        }
        if kind == nil { log.note(.missingKind) }
        places[name.lowercased()] = skills.count
        skills.append(ExtractedSkill(name: name, kind: kind ?? .technology, quote: quote ?? name))
    }

    /// A later quote replaces none, never another.
    private mutating func merge(_ quote: String?, into place: Int) {
        log.note(.duplicateSkill)
        guard let quote, unquoted.remove(place) != nil else { return }
        skills[place].quote = quote
    }

    private mutating func usable(_ name: String) -> String? {
        guard name.utf8.count <= 8 * Self.maxNameLength else {
            log.note(.absurdSkill)
            return nil
        }
        let name = Self.folded(name)
        if name.isEmpty || AnswerWords.isPlaceholder(name) {
            log.note(.placeholderSkill)
            return nil
        }
        guard name.count <= Self.maxNameLength, name.contains(where: { $0.isLetter || $0.isNumber }),
            name.contains(where: \.isLetter) || name.count >= 2, !holdsJSON(name)
        else {
            log.note(name.allSatisfy { ".…".contains($0) } ? .placeholderSkill : .absurdSkill)
            return nil
        }
        return name
    }

    private func holdsJSON(_ name: String) -> Bool {
        name.contains("{\"") || name.contains("\":") || name.contains("[{")
    }

    /// White space runs and control characters become one space; quotes and emphasis around the name go.
    static func folded(_ text: String) -> String {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0xFEFF }
        return unwrapped(words.map(String.init).joined(separator: " "))
    }

    private static func unwrapped(_ text: String) -> String {
        var text = Substring(text)
        for mark in ["**", "__", "`", "\"", "'", "“", "*"] {
            let closing = mark == "“" ? "”" : mark
            guard text.count > 2 * mark.count, text.hasPrefix(mark), text.hasSuffix(closing) else { continue }
            text = text.dropFirst(mark.count).dropLast(closing.count)
        }
        return String(text)
    }

    static func trimmed(_ text: String) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let scalars = text.unicodeScalars.drop(while: isSpace)
        guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(scalars[...last])
    }
}
