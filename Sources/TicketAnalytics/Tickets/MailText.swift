/// E-mail as notes hold it.
enum MailText {
    /// The author's own words: without quoted mail, signature and legal notice.
    static func own(_ text: String) -> String {
        var kept: [Substring] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let plain = line.drop(while: \.isWhitespace)
            if plain.hasPrefix(">") { continue }
            if isSignatureMark(line) || isDeviceMark(plain) || startsQuotedMail(lines[index...]) { break }
            if startsNotice(plain) { break }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    private static func isSignatureMark(_ line: Substring) -> Bool {
        line == "-- " || line == "--" || line == "\u{2014}" || line.hasPrefix("_________")
    }

    private static func isDeviceMark(_ line: Substring) -> Bool {
        let line = line.lowercased()
        return deviceMarks.contains { line.hasPrefix($0) }
    }

    private static func startsNotice(_ line: Substring) -> Bool {
        let line = line.lowercased()
        return notices.contains { line.hasPrefix($0) }
    }

    /// A mail program's line above what it quotes: `On Monday, Ann wrote:`, or a block of `From:` and `Sent:`.
    private static func startsQuotedMail(_ lines: ArraySlice<Substring>) -> Bool {
        guard let line = lines.first?.lowercased() else { return false }
        if quoteMarks.contains(where: line.contains) { return true }
        if let (_, end) = attributions.first(where: { line.hasPrefix($0.0) }), line.hasSuffix(end) { return true }
        guard headerStarts.contains(where: line.hasPrefix) else { return false }
        return lines.dropFirst().prefix(3).contains { next in
            let next = next.lowercased()
            return headerFollowers.contains { next.hasPrefix($0) }
        }
    }

    private static let deviceMarks = [
        "sent from my ", "sent from outlook", "get outlook for ", "sent via ", "gesendet von ", "von meinem ",
        "envoyé de mon ", "envoyé depuis ", "von meinem iphone",
    ]

    private static let notices = [
        "this e-mail and any", "this email and any", "this message is intended", "this message and any",
        "the information in this e", "the information contained in this", "confidentiality notice", "disclaimer:",
        "diese e-mail enthält", "diese nachricht ist vertraulich", "der inhalt dieser e-mail", "ce message et ",
        "ce courriel et ", "please consider the environment", "bitte denken sie an die umwelt",
    ]

    private static let quoteMarks = [
        "-----original message-----", "----- original message -----", "-----ursprüngliche nachricht-----",
        "-----message d'origine-----", "---------- forwarded message", "-----message d’origine-----",
    ]

    private static let attributions = [
        ("on ", "wrote:"), ("am ", ":"), ("le ", "a écrit :"), ("le ", "a écrit:"),
    ]

    private static let headerStarts = ["from:", "von:", "de :", "de:"]
    private static let headerFollowers = [
        "sent:", "to:", "date:", "subject:", "gesendet:", "an:", "datum:", "betreff:", "envoyé :", "à :", "objet :",
        "envoyé:", "à:", "objet:",
    ]
}
