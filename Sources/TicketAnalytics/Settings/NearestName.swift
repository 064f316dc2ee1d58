/// Finds the name that a misspelt one was meant to be.
public enum NearestName {
    /// The nearest of `names` within a quarter of the length in edits, nil when none is near.
    public static func of(_ misspelt: String, among names: [String]) -> String? {
        all(misspelt, among: names).first
    }

    /// All that are so near, the nearest first.
    static func all(_ misspelt: String, among names: [String]) -> [String] {
        let wanted = misspelt.lowercased()
        let limit = max(2, misspelt.count / 4)
        let length = wanted.unicodeScalars.count
        // Each edit makes it one longer or shorter at most; the rest need not be compared.
        return names.map { (name: $0, folded: $0.lowercased()) }
            .filter { abs($0.folded.unicodeScalars.count - length) <= limit }
            .map { (name: $0.name, edits: edits(wanted, $0.folded)) }
            .filter { $0.edits <= limit }
            .sorted { $0.edits < $1.edits }.map(\.name)
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn `left` into `right`.
    static func edits(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        var rows = [Array(0...right.count)]
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
