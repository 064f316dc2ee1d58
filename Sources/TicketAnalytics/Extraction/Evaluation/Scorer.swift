/// Compares predicted skills with gold skills, ticket by ticket.
public struct Scorer: Sendable {
    public private(set) var evaluation = Evaluation()

    public init() {}

    /// Counts one ticket. Each gold skill and each prediction is used for one match at most; names are matched first.
    public mutating func add(_ ticket: GoldTicket, predicted: [GroundedSkill]) {
        evaluation.tickets += 1
        var pairing = Pairing(ticket, predicted)
        pairing.pairByName()
        for kind in SkillKind.allCases {
            evaluation.byName[kind, default: Score()] = score(kind, pairing, evaluation.byName)
        }
        note(pairing)
        pairing.pairByQuote()
        for kind in SkillKind.allCases {
            evaluation.byNameOrQuote[kind, default: Score()] = score(kind, pairing, evaluation.byNameOrQuote)
        }
        evaluation.unjudged += pairing.openPredictions.count - pairing.falseAlarms.count
    }

    private func score(_ kind: SkillKind, _ pairing: Pairing, _ before: [SkillKind: Score]) -> Score {
        var score = before[kind] ?? Score()
        // A prediction may match by name a gold skill of the other kind: it is counted where the gold stands.
        score.found += pairing.found.count { $0.kind == kind }
        score.missed += pairing.openGold.count { $0.kind == kind }
        score.falseAlarms += pairing.falseAlarms.count { $0.kind == kind }
        return score
    }

    private mutating func note(_ pairing: Pairing) {
        for gold in pairing.openGold { evaluation.misses[.init(name: gold.name, kind: gold.kind), default: 0] += 1 }
        for skill in pairing.falseAlarms {
            evaluation.alarms[.init(name: skill.name, kind: skill.kind), default: 0] += 1
        }
    }
}

/// Which prediction answers which gold skill of one ticket.
private struct Pairing {
    private(set) var found: [GoldTicket.Skill] = []
    private(set) var openGold: [GoldTicket.Skill]
    private(set) var openPredictions: [GroundedSkill]
    private let text: [Unicode.Scalar]
    /// Normalised names; nil if everything is wrong that is not right.
    private let wrong: Set<String>?

    init(_ ticket: GoldTicket, _ predicted: [GroundedSkill]) {
        openGold = ticket.skills
        openPredictions = predicted
        text = Array(ticket.text.unicodeScalars)
        wrong = ticket.wrong.map { Set($0.map { Self.normalised($0.name) }) }
    }

    /// The predictions that match nothing and are known to be wrong.
    var falseAlarms: [GroundedSkill] {
        openPredictions.filter { wrong?.contains(Self.normalised($0.name)) ?? true }
    }

    mutating func pairByName() {
        pair { gold, skill in
            let name = Self.normalised(skill.name)
            return ([gold.name] + gold.aliases).contains { Self.normalised($0) == name }
        }
    }

    mutating func pairByQuote() {
        let text = text
        pair { gold, skill in
            gold.kind == skill.kind
                && Self.places(of: gold.quote, in: text).contains { $0.overlaps(skill.start..<skill.end) }
        }
    }

    private mutating func pair(_ isMatch: (GoldTicket.Skill, GroundedSkill) -> Bool) {
        var open: [GoldTicket.Skill] = []
        for gold in openGold {
            if let index = openPredictions.firstIndex(where: { isMatch(gold, $0) }) {
                openPredictions.remove(at: index)
                found.append(gold)
            } else {
                open.append(gold)
            }
        }
        openGold = open
    }

    /// Lower case, letters, digits, `+` and `#` only, single spaces.
    private static func normalised(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "+" || $0 == "#") }
        return words.joined(separator: " ")
    }

    private static func places(of quote: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
        let quote = Array(quote.unicodeScalars)
        guard let first = quote.first, quote.count <= text.count else { return [] }
        return (0...(text.count - quote.count)).compactMap { start in
            let range = start..<(start + quote.count)
            return text[start] == first && text[range].elementsEqual(quote) ? range : nil
        }
    }
}
