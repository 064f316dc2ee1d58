import Logging

/// One line that a child has written.
enum ChildLine {
    /// The level that the line names, as JSON or as text for people; a line that is no log's is an error's.
    static func level(of line: String) -> Logger.Level {
        line.hasPrefix("{") ? levelOfJSON(line) : levelOfText(line)
    }

    /// The level stands before all that a child may quote.
    private static func levelOfJSON(_ line: String) -> Logger.Level {
        let name = line.split(separator: "\"", maxSplits: 8, omittingEmptySubsequences: false)
        // {"time":"…","level":"info",…
        guard name.count > 7, name[5] == "level" else { return .error }
        return Logger.Level(rawValue: String(name[7])) ?? .error
    }

    /// `14:12:53 ERROR   no answer`
    private static func levelOfText(_ line: String) -> Logger.Level {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[0].count == 8, words[0].contains(":") else { return .error }
        return Logger.Level(rawValue: words[1].lowercased()) ?? .error
    }
}
