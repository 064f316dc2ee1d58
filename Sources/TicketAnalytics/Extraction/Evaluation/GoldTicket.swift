/// A ticket with the skills that a careful reader found in it.
public struct GoldTicket: Sendable, Hashable {
    public struct Skill: Sendable, Hashable {
        public var name: String
        public var kind: SkillKind
        public var quote: String
        /// Other names that are as good.
        public var aliases: [String]

        public init(name: String, kind: SkillKind, quote: String, aliases: [String] = []) {
            self.name = name
            self.kind = kind
            self.quote = quote
            self.aliases = aliases
        }
    }

    public var id: String
    public var text: String
    public var skills: [Skill]
    /// What it does not show; nil if that is everything else. Of the rest nobody knows.
    public var wrong: [Skill]?

    /// The ticket as extractors get to see it. A skill whose quote is masked is found by its name alone.
    public func masked(by masker: SecretMasker) -> GoldTicket {
        GoldTicket(id: id, text: masker.masked(text), skills: skills, wrong: wrong)
    }

    public init(id: String, text: String, skills: [Skill], wrong: [Skill]? = nil) {
        self.id = id
        self.text = text
        self.skills = skills
        self.wrong = wrong
    }
}
