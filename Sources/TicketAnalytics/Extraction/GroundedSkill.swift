/// A skill whose quote stands in the ticket's text.
///
/// `quote` is the exact run of the text; `start` and `end` (exclusive) count its Unicode scalars.
public struct GroundedSkill: Sendable, Hashable {
    public var name: String
    public var kind: SkillKind
    public var quote: String
    public var start: Int
    public var end: Int

    public init(name: String, kind: SkillKind, quote: String, start: Int, end: Int) {
        self.name = name
        self.kind = kind
        self.quote = quote
        self.start = start
        self.end = end
    }
}
