/// Text that a spreadsheet would run as a formula stands in CSV with an apostrophe in front, and so does text that looks
/// as if it had been given one: nothing is lost on the way there and back.
public enum SafeCell {
    public static func needsGuard(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }

    public static func unguarded(_ text: String) -> String {
        text.hasPrefix("'") && needsGuard(text) ? String(text.dropFirst()) : text
    }
}
