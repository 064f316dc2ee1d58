/// The line above a note that tells who wrote it and when: `[technician, resolution, 2026-03-01 14:20]`.
enum NoteHeader {
    /// The index after the header that begins at `start`; nil if none does. Its words are none of the ticket's.
    static func end(in text: [UInt8], at start: Int) -> Int? {
        guard text[start] == UInt8(ascii: "["), start == 0 || text[start - 1] == UInt8(ascii: "\n") else { return nil }
        let words = text[(start + 1)...].prefix(maxLength)
        guard authors.contains(where: words.starts(with:)), let close = words.firstIndex(of: UInt8(ascii: "]")) else {
            return nil
        }
        return close + 1 < text.count && text[close + 1] == UInt8(ascii: "\n") ? close + 1 : nil
    }

    private static let authors = AuthorKind.allCases.map { Array($0.rawValue.utf8) }
    private static let maxLength = 60
}
