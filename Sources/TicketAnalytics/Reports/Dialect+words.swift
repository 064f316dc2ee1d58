extension Dialect {
    /// Holds where a column has the words, in any case; the pattern is to be bound.
    func holding(_ words: String, in column: String) -> (sql: String, pattern: String) {
        switch name {
        // Its LOWER and LIKE know the case of ASCII's letters alone.
        case .sqlite:
            return ("\(column) GLOB ?", "*" + words.composed.unicodeScalars.map(Self.eitherCase).joined() + "*")
        case .postgresql, .sqlServer:
            let pattern = words.composed.lowercased().reduce(into: "") {
                $0 += "%_[!".contains($1) ? "!\($1)" : String($1)
            }
            return ("LOWER(\(column)) LIKE ? ESCAPE '!'", "%\(pattern)%")
        }
    }

    /// `[aA]`; a class too for what GLOB would take for a sign.
    private static func eitherCase(_ scalar: Unicode.Scalar) -> String {
        let cases = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
            .filter { $0.unicodeScalars.count == 1 }
        if Set(cases + [String(scalar)]).count > 1 { return "[\(Set(cases + [String(scalar)]).sorted().joined())]" }
        return "*?[".unicodeScalars.contains(scalar) ? "[\(scalar)]" : String(scalar)
    }
}
