import TicketAnalytics

/// Writes a command as it can be pasted into a shell.
enum CommandLineWords {
    /// Nil if a word holds what is not to be seen: whatever quotes stand around it, a terminal obeys it when it is pasted.
    static func text(_ words: [String]) -> String? {
        words.allSatisfy { $0 == $0.cleaned } ? words.map(quoted).joined(separator: " ") : nil
    }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "-_./=:,@%+".utf8.contains(byte)
                }
            }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
