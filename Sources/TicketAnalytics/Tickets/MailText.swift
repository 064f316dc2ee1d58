/// E-mail as notes hold it.
enum MailText {
    /// The author's own words: without quoted mail, signature and legal notice.
    static func own(_ text: String) -> String {
        var kept: [Substring] = []
        // Not only "\n": help desks keep the mail's CRLF, which is one character of its own.
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let plain = line.drop(while: \.isWhitespace)
            if plain.hasPrefix(">") || isGatewayBanner(plain) { continue }
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

    /// What a mail gateway writes into mail from outside, above or below it.
    private static func isGatewayBanner(_ line: Substring) -> Bool {
        let line = line.lowercased()
        return gatewayBanners.contains { line.hasPrefix($0) } && line.contains("outside")
    }

    private static func startsNotice(_ line: Substring) -> Bool {
        let line = line.lowercased()
        return notices.contains { line.hasPrefix($0) }
    }

    /// A mail program's line above what it quotes: `On Monday, Ann wrote:`, or a block of `From:` and `Sent:`.
    private static func startsQuotedMail(_ lines: ArraySlice<Substring>) -> Bool {
        guard let line = lines.first?.lowercased() else { return false }
        if quoteMarks.contains(where: line.contains) { return true }
        if isAttribution(line, followedBy: lines.dropFirst().first) { return true }
        guard headerStarts.contains(where: line.hasPrefix) else { return false }
        return lines.dropFirst().prefix(3).contains { next in
            let next = next.lowercased()
            return headerFollowers.contains { next.hasPrefix($0) }
        }
    }

    private static func isAttribution(_ line: String, followedBy next: Substring?) -> Bool {
        guard let words = attributions.first(where: { line.hasPrefix($0.start) }) else { return false }
        // Mail programs break the line after a long address.
        let whole = line.contains("@") && !line.hasSuffix(":") ? "\(line) \(next?.lowercased() ?? "")" : line
        return whole.contains(words.verb) && whole.hasSuffix(":")
    }

    private static let deviceMarks = [
        "sent from my ", "sent from outlook", "sent from mail for ", "get outlook for ", "gesendet von mail für ",
        "gesendet von outlook", "gesendet von meinem ", "von meinem iphone gesendet", "von meinem ipad gesendet",
        "envoyé de mon ", "envoyé depuis mon ", "envoyé depuis outlook", "téléchargez outlook pour ",
        "outlook für ios", "outlook für android",
    ]

    private static let gatewayBanners = ["[external]", "external:", "external email", "caution:", "warning:"]

    private static let notices = [
        "this e-mail and any", "this email and any", "this message is intended", "this message and any",
        "this e-mail was scanned", "this email was scanned", "this e-mail has been scanned",
        "this email has been scanned", "this message has been scanned", "the views in this",
        "the views expressed in this",
        "the information in this e", "the information contained in this", "confidentiality notice", "disclaimer:",
        "diese e-mail enthält", "diese e-mail kann vertraulich", "diese nachricht ist vertraulich",
        "der inhalt dieser e-mail", "ce message et ", "ce courriel et ", "avis de confidentialité",
        "please consider the environment", "bitte denken sie an die umwelt",
    ]

    private static let quoteMarks = [
        "-----original message-----", "----- original message -----", "-----ursprüngliche nachricht-----",
        "-----message d'origine-----", "---------- forwarded message", "-----message d’origine-----",
    ]

    private static let attributions = [
        (start: "on ", verb: "wrote"), (start: "am ", verb: " schrieb "), (start: "le ", verb: "a écrit"),
    ]

    private static let headerStarts = ["from:", "von:", "de :", "de:"]
    private static let headerFollowers = [
        "sent:", "to:", "date:", "subject:", "gesendet:", "an:", "datum:", "betreff:", "envoyé :", "à :", "objet :",
        "envoyé:", "à:", "objet:",
    ]
}
