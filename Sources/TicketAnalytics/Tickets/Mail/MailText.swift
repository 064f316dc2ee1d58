/// E-mail as notes hold it.
enum MailText {
    /// The author's own words: without quoted mail, signature and legal notice. A note that is nothing else is kept as it
    /// is.
    static func own(_ text: [UInt8], cuts: inout TextCuts) -> [UInt8] {
        var reader = MailReader(text)
        let lines = reader.read()
        let kept = kept(lines)
        guard kept.count < lines.count, kept.contains(where: \.hasWords) else { return text }
        for (line, reason) in lines {
            switch reason {
            case .quote: cuts.quotedMail += line.length
            case .signature: cuts.signatures += line.length
            case .notice: cuts.notices += line.length
            case nil: break
            }
        }
        return [UInt8](joining: kept)
    }

    /// Of the blank lines around what is cut one is enough.
    private static func kept(_ lines: [(line: TextLine, reason: MailReader.Reason?)]) -> [TextLine] {
        var kept: [TextLine] = []
        var isAfterCut = false
        for (line, reason) in lines {
            if reason != nil {
                isAfterCut = true
            } else if !isAfterCut || !line.isBlank || kept.last?.isBlank == false {
                kept.append(line)
                isAfterCut = isAfterCut && line.isBlank
            }
        }
        return kept
    }
}

extension TextLine {
    fileprivate var hasWords: Bool { contains { $0.isWord || $0 >= 0x80 } }
}
