/// A user's name as one and the same text, however a directory writes it.
enum UserName {
    /// `ann` for `CORP\Ann`, `ann@corp.example` and `Ann`; nil for an empty one, or one with control characters.
    ///
    /// A comma stands where a header was sent twice, and only one of them is the proxy's: nil too.
    static func normalised(_ text: String) -> String? {
        let name = (text.split(separator: "\\").last ?? "").prefix { $0 != "@" }.filter { !$0.isWhitespace }
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return name.isEmpty || name.count > 100 || !isPlain || text.contains(",") ? nil : name.lowercased()
    }
}
