import Foundation

/// The name of a user or a group as one and the same text.
enum UserName {
    /// `corp\ann` for `CORP\Ann`: a domain belongs to the name, since another domain's ann is another person.
    ///
    /// Nil for an empty one, and for one that would look like another: with control characters or letters that nobody
    /// sees, or with a letter that only means one of ASCII. A comma stands where a header was sent twice, and only one of
    /// them is the proxy's: nil too.
    static func normalised(_ text: some StringProtocol) -> String? {
        let name = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
        guard !name.isEmpty, name.count <= 100, name.unicodeScalars.allSatisfy(isPlain) else { return nil }
        return String(name.precomposedStringWithCanonicalMapping.map { $0.isASCII ? Character($0.lowercased()) : $0 })
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) && scalar != "," }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
        default: break
        }
        // The Kelvin sign is compared as a K.
        return !scalar.properties.isDefaultIgnorableCodePoint && Character(scalar) > "\u{7F}"
    }
}
