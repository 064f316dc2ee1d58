/// A skill as the firm names it.
public struct ManagedSkill: Sendable, Hashable {
    public var name: String
    public var category: String?
    public var description: String?
    /// Laid aside with all that is mapped to it: it counts nowhere.
    public var isRetired: Bool
    /// How many people should know it; nil where nobody has said.
    public var targetExperts: Int?

    public init(
        name: String, category: String? = nil, description: String? = nil, isRetired: Bool = false,
        targetExperts: Int? = nil
    ) {
        self.name = name
        self.category = category
        self.description = description
        self.isRetired = isRetired
        self.targetExperts = targetExperts
    }
}

extension ManagedSkill {
    /// The widths of the columns, in UTF-16 units.
    static let maxName = 200
    static let maxCategory = 200
    static let maxDescription = 2000
    public static let targets = 1...1000

    /// Names are compared without regard to case.
    static func isSameName(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }

    /// A text of one line, composed, without blanks around it; nil if nobody would see anything of it.
    static func line(_ text: String?, limit: Int) -> String? {
        let words = visible(text ?? "").composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.unicodeScalars.contains(where: { !$0.properties.isDefaultIgnorableCodePoint }) else { return nil }
        return words.limited(to: limit)
    }

    /// Without control characters and marks that make a text look like another one; line breaks stay, and the joiners
    /// that some scripts and pictures need.
    static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    switch scalar.properties.generalCategory {
                    case .control: scalar.properties.isWhitespace
                    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
                    default: true
                    }
                }))
    }
}

extension ManagedSkill: Comparable {
    /// By name, whatever the case.
    public static func < (left: ManagedSkill, right: ManagedSkill) -> Bool {
        (left.name.lowercased(), left.name) < (right.name.lowercased(), right.name)
    }
}
