/// What a line of a mail begins, seen together with the lines after it.
enum MailPart: Equatable {
    case own, blank
    /// A line that mail programs mark as another's words.
    case quoted
    /// `On Monday, Ann wrote:`, over so many lines.
    case attribution(lines: Int)
    /// `From:`, `Sent:`, `Subject:`, so many lines, perhaps after a line of marks.
    case header(lines: Int)
    /// `-----Original Message-----`
    case original
    case forward
    /// "Reply above this line"
    case connector
    /// A gateway's banner or a telephone's mark, of one line.
    case boilerplate
    case notice

    init(_ line: MailLine, followedBy next: ArraySlice<MailLine>) {
        self = Self.marked(line, next) ?? Self.spoken(line, next)
    }

    /// Nobody's own words follow in the same mail.
    var endsMail: Bool {
        switch self {
        case .quoted, .attribution, .header, .original, .forward, .connector: true
        case .own, .blank, .boilerplate, .notice: false
        }
    }

    private static func marked(_ line: MailLine, _ next: ArraySlice<MailLine>) -> MailPart? {
        if line.words.isEmpty { return .blank }
        if line.isQuoted { return .quoted }
        if line.isConnectorLine { return .connector }
        guard line.words.count < 90 else { return nil }
        let marked = line.markedWords
        if marked.isEmpty {
            guard line.words.count >= 5, let header = header(next.first, next.dropFirst()) else { return nil }
            return .header(lines: header + 1)
        }
        let isFramed = line.words.first == UInt8(ascii: "-") || line.words.last == UInt8(ascii: ":")
        if isFramed, Phrases.forwardMarks.prefix(of: marked) != nil { return .forward }
        if line.words.first == UInt8(ascii: "-"), Phrases.originalMarks.prefix(of: marked) != nil { return .original }
        return nil
    }

    private static func spoken(_ line: MailLine, _ next: ArraySlice<MailLine>) -> MailPart {
        if let lines = header(line, next) { return .header(lines: lines) }
        if let lines = attribution(line, next) { return .attribution(lines: lines) }
        if line.isGatewayBanner || line.isDeviceMark { return .boilerplate }
        return line.isNotice ? .notice : .own
    }

    /// The lines of a block of headers: a sender and two other fields of the next seven lines, one of them of mail alone,
    /// for `From:`, `To:` and `Date:` are also those of a firewall's rule.
    private static func header(_ line: MailLine?, _ next: ArraySlice<MailLine>) -> Int? {
        guard let line, line.starts(with: .headerStarts) else { return nil }
        var (fields, end, blanks) = (0, 0, 0)
        var isMail = line.words.contains(UInt8(ascii: "@"))
        for (offset, following) in next.prefix(7).enumerated() {
            if following.starts(with: .headerFollowers) {
                fields += 1
                end = offset + 1
                isMail = isMail || following.starts(with: .mailHeaders)
            } else if following.isBlank {
                blanks += 1
                if blanks > 3 || fields >= 2 { break }
            }
        }
        return fields >= 2 && isMail ? end + 1 : nil
    }

    /// Mail programs break the line after a long address.
    private static func attribution(_ line: MailLine, _ next: ArraySlice<MailLine>) -> Int? {
        guard line.starts(with: .attributionStarts) || line.words.last == UInt8(ascii: ":") else { return nil }
        var whole = line.words
        for lines in 1...3 {
            if isAttribution(whole) { return lines }
            guard lines <= next.count, let following = next.dropFirst(lines - 1).first else { return nil }
            guard line.starts(with: .attributionStarts), !following.words.isEmpty, whole.count < 250 else { return nil }
            whole += [UInt8(ascii: " ")] + following.words
        }
        return nil
    }

    /// It names a day or an address, so that "On the server I wrote:" is none.
    private static func isAttribution(_ words: [UInt8]) -> Bool {
        guard words.last == UInt8(ascii: ":"), words.count < 300 else { return false }
        guard words.contains(where: { $0.isDigit || $0 == UInt8(ascii: "@") }) else { return false }
        if Phrases.attributionStarts.prefix(of: words) != nil {
            if Phrases.attributionVerbs.contains(where: { words.reversed().starts(with: $0.utf8.reversed()) }) {
                return true
            }
            return Phrases.attributionMiddles.contains { words.contains($0.utf8) }
        }
        // "Ann Lee <ann@example.com> schrieb am 5. Januar:"
        return Phrases.attributionMiddles.contains { words.contains($0.utf8) }
            || (words.contains(UInt8(ascii: "@")) && Phrases.attributionVerbs.contains { words.contains($0.utf8) })
    }
}
