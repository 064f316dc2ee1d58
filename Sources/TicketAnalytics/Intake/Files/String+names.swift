extension StringProtocol {
    /// Without white space at both ends.
    func trimmed() -> String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }

    /// Lower case, letters and digits only: "Ticket #" and "ticket" are one name.
    func normalizedName() -> String {
        String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension [String] {
    /// The three names closest to a mistyped one.
    func nearest(to name: String) -> [String] {
        let wanted = [Character](name.normalizedName().prefix(64))
        return map { (name: $0, distance: wanted.editDistance(to: [Character]($0.normalizedName().prefix(64)))) }
            .sorted { $0.distance < $1.distance }
            .prefix(3).map(\.name)
    }
}

extension [Character] {
    /// How many characters must be added, dropped or replaced to make the other text.
    fileprivate func editDistance(to other: [Character]) -> Int {
        var row = [Int](0...other.count)
        for (index, character) in enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let replaced = diagonal + (character == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
