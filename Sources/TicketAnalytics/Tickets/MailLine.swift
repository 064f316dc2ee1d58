/// One line of a mail, and what it is there for.
struct MailLine {
    let text: Substring
    /// In lower case, without space before it.
    private let words: String

    init(_ text: Substring) {
        self.text = text
        words = text.drop(while: \.isWhitespace).lowercased()
    }

    var isQuoted: Bool { words.hasPrefix(">") }

    /// What a mail gateway writes into mail from outside, above or below it.
    var isGatewayBanner: Bool { starts(with: Self.gatewayBanners) && words.contains("outside") }

    /// Whether signature, legal notice or quoted mail begin here, so that nothing of the author's follows.
    func endsOwnWords(followedBy next: ArraySlice<MailLine>) -> Bool {
        isSignatureMark || starts(with: Self.deviceMarks) || starts(with: Self.notices) || startsQuotedMail(next)
    }

    private var isSignatureMark: Bool {
        text == "-- " || text == "--" || text == "\u{2014}" || text.hasPrefix("_________")
    }

    /// A mail program's line above what it quotes: `On Monday, Ann wrote:`, or a block of `From:` and `Sent:`.
    func startsQuotedMail(_ next: ArraySlice<MailLine>) -> Bool {
        if words.hasPrefix("--"), Self.quoteMarks.contains(where: words.contains) { return true }
        if isAttribution(followedBy: next.first) { return true }
        return starts(with: Self.headerStarts) && next.contains { $0.starts(with: Self.headerFollowers) }
    }

    private func isAttribution(followedBy next: MailLine?) -> Bool {
        guard let attribution = Self.attributions.first(where: { words.hasPrefix($0.start) }) else { return false }
        // Mail programs break the line after a long address.
        let whole = words.contains("@") && !words.hasSuffix(":") ? "\(words) \(next?.words ?? "")" : words
        return whole.contains(attribution.verb) && whole.hasSuffix(":")
    }

    private func starts(with marks: [String]) -> Bool {
        marks.contains { words.hasPrefix($0) }
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
