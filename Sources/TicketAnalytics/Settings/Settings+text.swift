extension Settings {
    /// The table of `--print-config`: a line for each setting with its value and origin, secrets hidden.
    public var table: String {
        let assignments = entries.map { "\($0.key.path) = \($0.shownValue)" }
        // A single long connection string must not push every origin out of sight.
        let width = min(assignments.map(\.count).max() ?? 0, 60)
        return zip(assignments, entries).map { text, entry in
            text + String(repeating: " ", count: max(0, width - text.count)) + "  # \(entry.origin)\n"
        }.joined()
    }
}
