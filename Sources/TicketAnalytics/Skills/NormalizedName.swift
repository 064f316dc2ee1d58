/// A skill's name as the key under which its spellings meet: lower case, composed, single
/// spaces, no marks around it.
public struct NormalizedName: Sendable, Hashable {
    public let text: String

    public init(_ name: String) {
        let words = name.lowercased().composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let trimmed = words.drop(while: Self.isMark).reversed().drop(while: Self.isMark).reversed()
        text = (trimmed.isEmpty ? words : String(trimmed)).limited(to: 200)
    }

    // `+`, `#` and a leading `.` belong to names: C++, C#, .NET.
    private static func isMark(_ character: Character) -> Bool {
        " \"'`“”„«»*_,;:!?".contains(character)
    }
}
