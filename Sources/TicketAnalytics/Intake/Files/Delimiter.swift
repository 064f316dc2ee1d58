/// The character between the fields of a line.
public struct Delimiter: Sendable, Hashable {
    let byte: UInt8

    /// Reads an option: one ASCII character, or the word `tab`.
    public init(parsing text: String) throws(ImportError) {
        let character = text.lowercased() == "tab" || text == "\\t" ? "\t" : text
        guard character.utf8.count == 1, let byte = character.utf8.first, byte < 0x80,
            ![.quote, .lineFeed, .carriageReturn].contains(byte)
        else { throw .badDelimiter(text) }
        self.byte = byte
    }

    /// Takes the most frequent of `, ; tab |` outside quotes in the first line; a comma if there is none.
    init(detectedIn start: ArraySlice<UInt8>) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in start {
            if byte == .quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == .lineFeed || byte == .carriageReturn { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]
        // The first of equals wins, so the order above is the preference.
        byte = candidates.reversed().max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
}
