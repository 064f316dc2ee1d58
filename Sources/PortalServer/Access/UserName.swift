import Foundation

/// The name of a user or a group as one and the same text.
enum UserName {
    /// `corp\ann` for `CORP\Ann`: a domain belongs to the name, since another domain's ann is another person. Nil for an
    /// empty one, or one with control characters.
    ///
    /// A comma stands where a header was sent twice, and only one of them is the proxy's: nil too.
    static func normalised(_ text: some StringProtocol) -> String? {
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return name.isEmpty || name.count > 100 || !isPlain || text.contains(",") ? nil : name.lowercased()
    }
}
