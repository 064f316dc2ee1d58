/// E-mail as notes hold it.
enum MailText {
    /// The author's own words: without quoted mail, signature and legal notice. A note that is nothing else is kept as it
    /// is.
    static func own(_ text: [UInt8], cuts: inout TextCuts) -> [UInt8] {
        var reader = MailReader(text)
        let lines = reader.read()
        let kept = lines.filter { $0.reason == nil }.map(\.line)
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
}

extension TextLine {
    fileprivate var hasWords: Bool { contains { $0.isWord || $0 >= 0x80 } }
}
