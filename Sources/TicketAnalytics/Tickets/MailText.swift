/// E-mail as notes hold it.
enum MailText {
    /// The author's own words: without quoted mail, signature and legal notice. A note that is nothing but a forwarded
    /// mail is kept as it is.
    static func own(_ text: String) -> String {
        var kept: [Substring] = []
        // Not only "\n": help desks keep the mail's CRLF, which is one character of its own.
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(MailLine.init)
        for (index, line) in lines.enumerated() {
            if line.isQuoted || line.isGatewayBanner { continue }
            let next = lines[(index + 1)...].prefix(3)
            if line.startsQuotedMail(next), kept.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return text }
            if line.endsOwnWords(followedBy: next) { break }
            kept.append(line.text)
        }
        return kept.joined(separator: "\n")
    }
}
