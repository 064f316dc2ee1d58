extension Duration {
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

extension String {
    /// The text cut to the width of a column, in UTF-16 units as SQL Server counts, never within a character.
    func limited(to units: Int) -> String {
        guard utf16.count > units else { return self }
        var result = ""
        var used = 0
        for character in self {
            used += character.utf16.count
            guard used <= units else { break }
            result.append(character)
        }
        return result
    }
}
