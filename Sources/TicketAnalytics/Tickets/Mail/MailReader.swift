/// Tells an author's own words from what mail programs add to them.
///
/// What is cut is told by its form, never by its place alone: where in doubt, it stays.
struct MailReader {
    /// Why a line is not kept.
    enum Reason { case quote, signature, notice }

    private let lines: [MailLine]
    private var parts: [MailPart] = []
    /// For each line the next one that another's mail begins at.
    private var mailEnds: [Int] = []
    private var reasons: [Reason?]
    private var hasOwnWords = false
    /// Where the mail begins that is being read: after one that was handed on, another.
    private var start = 0

    init(_ text: [UInt8]) {
        lines = text.lines.map(MailLine.init)
        reasons = Array(repeating: nil, count: lines.count)
        parts = lines.indices.map { MailPart(lines[$0], followedBy: lines[($0 + 1)...].prefix(8)) }
        mailEnds = Array(repeating: lines.count, count: lines.count + 1)
        for index in lines.indices.reversed() {
            mailEnds[index] = parts[index].endsMail ? index : mailEnds[index + 1]
        }
    }

    /// Each line with the reason why it goes; the lines without one stay.
    mutating func read() -> [(line: TextLine, reason: Reason?)] {
        var index = 0
        while index < lines.count { index = take(index) }
        return zip(lines, reasons).map { ($0.text, $1) }
    }

    /// Decides on a line and perhaps some after it.
    ///
    /// - Returns: The next line to decide on.
    private mutating func take(_ index: Int) -> Int {
        switch parts[index] {
        case .blank: return index + 1
        case .own: return takeOwn(index)
        case .quoted: return cut(index..<index + 1, .quote)
        case .boilerplate, .notice: return takeNotice(index)
        case .attribution(let count): return takeAttribution(index, count)
        case .header(let count): return takeQuotedMail(index, index + count)
        case .original: return takeQuotedMail(index, headersEnd(after: index))
        case .forward: return keepForward(index)
        case .connector:
            return hasOwnWords ? cut(index..<lines.count, .quote) : cut(index..<index + 1, .quote)
        }
    }

    private mutating func cut(_ range: Range<Int>, _ reason: Reason) -> Int {
        for index in range { reasons[index] = reason }
        return range.upperBound
    }

    // MARK: Own words

    private mutating func takeOwn(_ index: Int) -> Int {
        if let end = signatureEnd(index) { return cut(index..<end, .signature) }
        hasOwnWords = hasOwnWords || lines[index].words.contains { $0.isWord || $0 >= 0x80 }
        return index + 1
    }

    /// Whether the few words above a mail hand it on, point to it or tell that it holds answers.
    private func pointsBelow(_ index: Int) -> Bool {
        let own = (start..<index).lazy.filter { reasons[$0] == nil && parts[$0] == .own }.prefix(Self.fewLines + 1)
        guard own.count <= Self.fewLines else { return false }
        return own.contains { Self.pointers.contains(where: lines[$0].contains) }
    }

    private static let fewLines = 5

    private static let pointers = [
        "below", "forward", "fyi", "fw:", "thread", "email trail", "mail trail", "email chain", "mail chain", "inline",
        "in line", "in red", "in blue", "in green", "mailverlauf", "in rot", "in blau", "in grün", "en rouge",
        "en bleu", "en rojo", "en azul",
        "siehe unten", "s. unten", "s.u.", "untenstehend", "unten stehend", "weiterleit", "weitergeleitet", "zur info",
        "z.k.", "zur kenntnis", "ci-dessous", "ci dessous", "pour info", "transf", "abajo", "reenv", "a continuación",
    ]

    /// Where the signature ends that begins at a line; nil if none does.
    private func signatureEnd(_ index: Int) -> Int? {
        if lines[index].isSignatureDelimiter { return delimitedEnd(index) }
        guard let closing = lines[index].closing, !followsColon(index) else { return cardEnd(index) }
        let end = blockEnd(after: index, closing)
        // "Thanks!" before more of the author's words is one of them.
        return end > index + 1 || isLast(end) ? end : nil
    }

    /// None of the author's words follow.
    private func isLast(_ end: Int) -> Bool {
        guard let next = parts[end...].first(where: { $0 != .blank }) else { return true }
        return next != .own
    }

    /// A mail's last paragraph that is nothing but name, title, firm and ways to reach its author.
    private func cardEnd(_ index: Int) -> Int? {
        guard hasOwnWords, index > 0, parts[index - 1] == .blank, NameWords(lines[index].text.trimmed).isCapitalised
        else {
            return nil
        }
        let card = lines[index..<mailEnds[index]].prefix(Self.maxLines).prefix { !$0.isBlank }.map(SignatureLine.init)
        let end = index + card.count
        guard (3..<Self.maxLines).contains(card.count), isLast(end), !followsColon(index) else { return nil }
        guard card.contains(where: \.isContact), card.allSatisfy({ $0.belongs(isNearClosing: false) }) else {
            return nil
        }
        return end
    }

    /// After a colon of the author's a signature or a mail is what the note is about.
    private func followsColon(_ index: Int) -> Bool {
        guard let last = (max(0, index - 4)..<index).last(where: { !lines[$0].isBlank }) else { return false }
        return reasons[last] == nil && lines[last].words.last == UInt8(ascii: ":")
    }

    /// A line of two dashes; below it there is no room for more than a signature, and without the blank that mail programs
    /// write after them it begins with a name or a way to reach the author.
    private func delimitedEnd(_ index: Int) -> Int? {
        let below = lines[(index + 1)..<mailEnds[index + 1]].lazy.filter { !$0.isBlank }.prefix(Self.maxLines + 1)
        let isStandard = lines[index].text.last == UInt8(ascii: " ")
        let isSignature =
            below.count <= Self.maxLines && below.first.map { SignatureLine($0).belongs(isNearClosing: true) } != false
        return isStandard || isSignature ? mailEnds[index + 1] : nil
    }

    /// The most lines of a signature that are not blank.
    private static let maxLines = 14

    private func blockEnd(after index: Int, _ closing: MailLine.Closing) -> Int {
        var (end, seen, unsure) = (index + 1, 0, 0)
        for next in (index + 1)..<mailEnds[index + 1] where parts[next] != .blank {
            guard parts[next] == .own || parts[next] == .boilerplate, seen < Self.maxLines else { break }
            seen += 1
            let line = SignatureLine(lines[next])
            if line.belongs(isNearClosing: closing == .regards && seen <= 2) {
                end = next + 1
                unsure = 0
            } else {
                unsure += 1
                guard line.mayBelong, unsure < 2 else { break }
            }
        }
        return end
    }

    // MARK: Others' words

    private mutating func takeAttribution(_ index: Int, _ count: Int) -> Int {
        let end = index + count
        let next = parts[end...].first { $0 != .blank }
        // Marked line by line: the answers below and between the quotes stay.
        if next == .quoted || next == nil { return cut(index..<end, .quote) }
        return takeQuotedMail(index, end)
    }

    /// An answered mail without marks of its own reaches to the end. Without words above it, or with words that point to
    /// it, it is what the note is about.
    private mutating func takeQuotedMail(_ index: Int, _ end: Int) -> Int {
        if !hasOwnWords || followsColon(index) || pointsBelow(index) {
            hasOwnWords = true
            start = end
            return end
        }
        return cut(index..<lines.count, .quote)
    }

    /// A mail that is handed on is the note's own matter, with its headers.
    private mutating func keepForward(_ index: Int) -> Int {
        hasOwnWords = true
        start = index + 1
        return headersEnd(after: index)
    }

    /// The index after the headers that follow a mail's mark; the next one if there are none.
    private func headersEnd(after mark: Int) -> Int {
        var next = mark + 1
        while next < lines.count, parts[next] == .blank { next += 1 }
        if next < lines.count, case .header(let count) = parts[next] { return next + count }
        return mark + 1
    }

    /// A banner or telephone's mark goes alone, a legal notice with its paragraph and those after it that sound like it.
    private mutating func takeNotice(_ index: Int) -> Int {
        guard parts[index] == .notice else { return cut(index..<index + 1, .notice) }
        var end = index + 1
        while end < mailEnds[index], parts[end] != .blank { end += 1 }
        while let next = (end..<max(end, mailEnds[index])).first(where: { parts[$0] != .blank }), isLegal(next) {
            end = next + 1
            while end < mailEnds[index], parts[end] != .blank { end += 1 }
        }
        return cut(index..<end, .notice)
    }

    private func isLegal(_ index: Int) -> Bool {
        parts[index] == .notice || lines[index].isLegal || SignatureLine(lines[index]).belongs(isNearClosing: false)
    }
}
