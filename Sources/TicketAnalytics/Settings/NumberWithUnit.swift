/// A whole number and the unit behind it, as in `10 MB`.
enum NumberWithUnit {
    /// The number, and the unit in small letters (empty without one); nil when it does not begin with digits.
    static func split(_ text: String) -> (number: Int64, unit: String)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int64(digits) else { return nil }
        return (number, text.dropFirst(digits.count).trimmed.lowercased())
    }
}
