/// A text without what differs between two reports of the same: numbers, times, identifiers, hosts.
struct TextShape: Hashable {
    private let text: String
    /// How many letters are left; few prove no likeness.
    let letters: Int

    init(_ text: TextLine) {
        var shape: [UInt8] = []
        var letters = 0
        shape.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            var end = index
            while end < text.endIndex, !text[end].isSpace { end += 1 }
            if end > index { letters += Self.append(text[index..<end], to: &shape) }
            index = end + 1
        }
        self.text = String(decoding: shape, as: UTF8.self)
        self.letters = letters
    }

    /// - Returns: The word's letters, none if a mark stands for it.
    private static func append(_ word: TextLine, to shape: inout [UInt8]) -> Int {
        if isVariable(word) {
            if shape.last != variable { shape.append(variable) }
            return 0
        }
        shape.append(UInt8(ascii: " "))
        for byte in word { shape.append(byte.lowercased) }
        return word.count { $0.isLetter || $0 >= 0x80 }
    }

    private static let variable = UInt8(ascii: "#")

    private static func isVariable(_ word: TextLine) -> Bool {
        var (capitals, others, joints, slashes) = (0, 0, 0, 0)
        var (previous, before): (UInt8, UInt8) = (0, 0)
        for byte in word {
            if byte.isDigit || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "@") { return true }
            // A host, a file, a class: a full stop inside.
            if byte.isLetter, previous == UInt8(ascii: "."), before.isLetter { return true }
            if byte == UInt8(ascii: "/") { slashes += 1 }
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { joints += 1 }
            if byte.isUppercase { capitals += 1 } else if byte.isLowercase { others += 1 }
            (before, previous) = (previous, byte)
        }
        if slashes > 1 || (joints > 0 && capitals > 1 && others == 0) { return true }
        return capitals > 0 && word.count <= 11 && isTimeWord(word)
    }

    /// `Mon`, `March,`, `PM`; only with a capital, for there are other words.
    private static func isTimeWord(_ word: TextLine) -> Bool {
        let letters = word.prefix { $0.isLetter || $0 >= 0x80 }
        return timeWords.contains(String(decoding: letters.map(\.lowercased), as: UTF8.self))
    }

    private static let timeWords: Set<String> = Set(
        """
        mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday am pm utc gmt cet cest est edt
        jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october
        november december montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so uhr januar
        februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
