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
            if line.endsOwnWords(followedBy: lines[(index + 1)...].prefix(3)) { break }
            kept.append(line.text)
        }
        return kept.contains { !$0.allSatisfy(\.isWhitespace) } ? kept.joined(separator: "\n") : text
    }
}
