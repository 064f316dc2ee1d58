/// Cuts UTF-8 text into folded words, leaving out what is no prose: addresses, paths, code blocks, dotted identifiers,
/// the headers of notes.
struct Tokenizer {
    private let bytes: [UInt8]
    private var position = 0
    /// Scalars before `position`.
    private var scalars = 0
    /// The end of the run of non-space bytes that `position` is in.
    private var runEnd = 0
    private var joint = Token.Joint.loose
    private var fences = CodeFence.all
    /// Reused by every word; holds the last token's folded spelling.
    private(set) var folded: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        folded.reserveCapacity(64)
    }

    /// The next word, `nil` at the end.
    mutating func next(_ words: WordTable) -> Token? {
        while position < bytes.count {
            if skipCodeBlock() || skipNoteHeader() { continue }
            if position >= runEnd, !enterRun() { continue }
            if startsWord() { return word(words) }
            separate()
        }
        return nil
    }

    // MARK: Runs

    /// Steps over white space or into the next run; false when there is more to step over.
    private mutating func enterRun() -> Bool {
        if bytes[position].isSpace {
            skipSpace()
            return false
        }
        let run = TextRun(bytes, from: position)
        runEnd = run.end
        guard run.isProse else {
            skip(to: run.end)
            return false
        }
        return true
    }

    private mutating func skipSpace() {
        var newlines = 0
        while position < bytes.count, bytes[position].isSpace {
            if bytes[position] == UInt8(ascii: "\n") { newlines += 1 }
            advance()
        }
        if newlines > 1 { joint = .broken } else if joint == .dot { joint = .broken }
    }

    private mutating func skip(to end: Int) {
        while position < end { advance() }
        joint = .broken
    }

    /// Steps over a fenced block that starts here. A fence found without its closing mark is not looked for again, so
    /// that a text of opening marks stays linear.
    private mutating func skipCodeBlock() -> Bool {
        guard bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "`") else { return false }
        guard let index = fences.firstIndex(where: { $0.opens(in: bytes, at: position) }) else { return false }
        guard let end = fences[index].end(in: bytes, from: position) else {
            fences.remove(at: index)
            return false
        }
        skip(to: end)
        runEnd = position
        return true
    }

    /// Who wrote a note and when is no word of the ticket, and takes no place between two of them.
    private mutating func skipNoteHeader() -> Bool {
        guard let end = NoteHeader.end(in: bytes, at: position) else { return false }
        skip(to: end)
        runEnd = position
        return true
    }

    // MARK: Words

    private func startsWord() -> Bool {
        let byte = bytes[position]
        if byte < 0x80 { return byte.isWord || startsDotWord(byte) }
        return WordFolding.role(of: scalar(at: position)) == .letter
    }

    /// `.NET` and `.pst`: a full stop that begins a word.
    private func startsDotWord(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "."), position + 1 < bytes.count, bytes[position + 1].isLetter else { return false }
        return position == 0
            || !(bytes[position - 1].isWord || bytes[position - 1] == byte || bytes[position - 1] >= 0x80)
    }

    private mutating func word(_ words: WordTable) -> Token {
        folded.removeAll(keepingCapacity: true)
        let (start, scalarStart) = (position, scalars)
        var hasLowercase = false
        if bytes[position] == UInt8(ascii: ".") { appendByte(bytes[position]) }
        while position < runEnd {
            let byte = bytes[position]
            if byte < 0x80 {
                guard byte.isWord else { break }
                if byte.isLowercase { hasLowercase = true }
                appendByte(byte.lowercased)
            } else {
                let scalar = scalar(at: position)
                if isApostrophe(at: position) { break }
                let role = WordFolding.role(of: scalar)
                if role == .separator { break }
                if role == .letter { WordFolding.append(scalar, to: &folded) }
                advance()
            }
        }
        appendSuffix()
        appendNegation()
        let (end, scalarEnd) = (position, scalars)
        dropPossessive()
        let token = Token(
            word: words.word(folded), joint: joint, hasLowercase: hasLowercase, start: Int32(start), end: Int32(end),
            scalarStart: Int32(scalarStart), scalarEnd: Int32(scalarEnd))
        joint = .loose
        return token
    }

    private mutating func appendByte(_ byte: UInt8) {
        folded.append(byte)
        position += 1
        scalars += 1
    }

    /// `C#`, `F#`, `C++`, `Notepad++`.
    private mutating func appendSuffix() {
        let plus = UInt8(ascii: "+")
        if position + 1 < runEnd, bytes[position] == plus, bytes[position + 1] == plus {
            appendByte(plus)
            appendByte(plus)
        } else if folded.count <= 2, position < runEnd, bytes[position] == UInt8(ascii: "#") {
            if position + 1 >= runEnd || !bytes[position + 1].isWord { appendByte(bytes[position]) }
        }
    }

    /// `Outlook's` is `Outlook`.
    private mutating func dropPossessive() {
        guard folded.count > 2, position < runEnd, isApostrophe(at: position) else { return }
        let next = position + apostropheLength(at: position)
        guard next < runEnd, bytes[next].lowercased == UInt8(ascii: "s") else { return }
        guard next + 1 >= runEnd || !bytes[next + 1].isWord else { return }
        advance()
        advance()
    }

    /// `can't` is the word `cant`.
    private mutating func appendNegation() {
        guard folded.last == UInt8(ascii: "n"), position < runEnd, isApostrophe(at: position) else { return }
        let next = position + apostropheLength(at: position)
        guard next < runEnd, bytes[next].lowercased == UInt8(ascii: "t") else { return }
        guard next + 1 >= runEnd || !bytes[next + 1].isWord else { return }
        advance()
        appendByte(bytes[position].lowercased)
    }

    private func isApostrophe(at index: Int) -> Bool { apostropheLength(at: index) > 0 }

    private func apostropheLength(at index: Int) -> Int {
        if bytes[index] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
        return isCurly ? 3 : 0
    }

    // MARK: Separators

    private mutating func separate() {
        switch bytes[position] {
        case UInt8(ascii: "."): joint = separatesSentence() ? .broken : (joint == .broken ? .broken : .dot)
        case UInt8(ascii: "-"): if standsAlone() { joint = .broken }
        case UInt8(ascii: ":"): if !followsDriveLetter() { joint = .broken }
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
            joint = .broken
        default:
            if bytes[position] >= 0x80, !isQuotation() { joint = .broken }
        }
        advance()
    }

    /// A full stop before a space, the end or a capital ends a sentence; any other joins.
    private func separatesSentence() -> Bool {
        guard position + 1 < runEnd else { return true }
        let next = bytes[position + 1]
        return !next.isWord
            || (next.isUppercase && position > 0 && bytes[position - 1].isLowercase && !isShoutedAfter())
    }

    /// `ASP.NET`, `Node.JS`: two capitals after the stop are a name, not a sentence.
    private func isShoutedAfter() -> Bool {
        position + 2 < runEnd && (bytes[position + 2].isUppercase || !bytes[position + 2].isWord)
    }

    /// `S: drive` is no end of a sentence.
    private func followsDriveLetter() -> Bool {
        guard position > 0, bytes[position - 1].isLetter else { return false }
        return position == 1 || !bytes[position - 2].isWord
    }

    private func standsAlone() -> Bool {
        position + 1 >= runEnd && (position == 0 || !bytes[position - 1].isWord)
    }

    /// Curly quotes, guillemets and the like hold words together as straight quotes do.
    private func isQuotation() -> Bool {
        switch scalar(at: position).value {
        case 0x2018...0x201F, 0xAB, 0xAD, 0x200B...0x200D, 0xFEFF, 0xBB, 0xAE, 0xA9, 0x2122, 0xA0, 0x2010, 0x2011: true
        default: false
        }
    }

    // MARK: Scalars

    private mutating func advance() {
        position += Self.length(bytes[position])
        scalars += 1
    }

    private static func length(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private func scalar(at index: Int) -> Unicode.Scalar {
        let lead = UInt32(bytes[index])
        let length = Self.length(bytes[index])
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where index + offset < bytes.count {
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
