/// What a skill is: a named product or technique, or a way of working.
public enum SkillKind: String, Sendable, CaseIterable {
    case technology
    case practice
}
