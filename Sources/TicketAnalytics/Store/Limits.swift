extension Duration {
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

extension String {
    /// The text as a column keeps it: cut to its width, in UTF-16 units as SQL Server counts, never within a character;
    /// no database here keeps a NUL.
    func limited(to units: Int) -> String {
        let text = utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self
        guard text.utf16.count > units else { return text }
        var result = ""
        var used = 0
        for character in text {
            used += character.utf16.count
            guard used <= units else { break }
            result.append(character)
        }
        return result
    }
}
