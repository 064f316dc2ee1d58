internal import JSON

extension Repair.Code {
    static let plainList = Self("plain-list", "A plain list was read.")
    static let otherShape = Self("other-shape", "The skills stood in another shape than asked for.")
    static let missingSkillQuote = Self("missing-skill-quote", "A skill without a quote is quoted by its name.")
    static let missingKind = Self("missing-kind", "A skill without a kind was taken for a technology.")
    static let unknownKind = Self("unknown-kind", "A skill of an unknown kind was taken for a technology.")
    static let duplicateSkill = Self("duplicate-skill", "A skill that was named twice was merged.")
    static let placeholderSkill = Self("placeholder-skill", "A placeholder was removed.")
    static let absurdSkill = Self("absurd-skill", "A skill whose name is none was removed.")
    static let incompleteSkill = Self("incomplete-skill", "A skill that was cut off was removed.")
    static let tooManySkills = Self("too-many-skills", "Skills beyond the limit were removed.")
}
