/// Names the skills of a text from a dictionary: no model, no network, the same answer every time.
public struct LexiconExtractor: SkillExtractor {
    public let identity: ExtractorIdentity
    public let lexicon: Lexicon

    /// Texts longer than this many words are matched in windows that end at a sentence's end.
    private static let windowTokens = 4096

    /// `model` says which lexicon it is; the lexicon's version is its digest.
    public init(_ lexicon: Lexicon, model: String = "embedded") {
        self.lexicon = lexicon
        identity = ExtractorIdentity(extractor: "lexicon", model: model, modelDigest: lexicon.version, promptHash: "")
    }

    /// Throws `LexiconError` naming the first line that cannot be read.
    public init(text: some Sequence<UInt8>) throws(LexiconError) {
        self.init(try Lexicon(text: text))
    }

    public func extract(from text: String) async throws -> Extraction {
        let skills = skills(in: text).map { ExtractedSkill(name: $0.name, kind: $0.kind, quote: $0.quote) }
        return Extraction(skills: skills)
    }

    /// Each skill once, where it is first said; offsets in Unicode scalars.
    public func skills(in text: String) -> [GroundedSkill] {
        let bytes = Array(text.utf8)
        var tokenizer = Tokenizer(bytes)
        var found = FoundSkills(lexicon, bytes)
        var window: [Token] = []
        while let token = tokenizer.next(lexicon.words) {
            if window.count >= Self.windowTokens, token.joint == .broken || window.count >= 2 * Self.windowTokens {
                found.add(window)
                window.removeAll(keepingCapacity: true)
            }
            window.append(token)
        }
        found.add(window)
        return found.skills
    }
}

/// The skills found so far in one text.
private struct FoundSkills {
    private(set) var skills: [GroundedSkill] = []
    private let lexicon: Lexicon
    private let bytes: [UInt8]
    private var seen: Set<Int32> = []

    init(_ lexicon: Lexicon, _ bytes: [UInt8]) {
        self.lexicon = lexicon
        self.bytes = bytes
    }

    mutating func add(_ tokens: [Token]) {
        var matcher = LexiconMatcher(lexicon, bytes, tokens)
        for match in matcher.matches() where seen.insert(match.entry).inserted {
            let (first, last) = (tokens[match.tokens.lowerBound], tokens[match.tokens.upperBound - 1])
            let entry = lexicon.entries[Int(match.entry)]
            guard let kind = entry.role.kind else { continue }
            skills.append(
                GroundedSkill(
                    name: entry.name, kind: kind,
                    quote: String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self),
                    start: Int(first.scalarStart), end: Int(last.scalarEnd)))
        }
    }
}
