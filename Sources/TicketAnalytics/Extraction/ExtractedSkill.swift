/// A skill as an extractor named it, with the words of the ticket that are meant to prove it.
public struct ExtractedSkill: Sendable, Hashable {
    public var name: String
    public var kind: SkillKind
    public var quote: String

    public init(name: String, kind: SkillKind, quote: String) {
        self.name = name
        self.kind = kind
        self.quote = quote
    }
}
