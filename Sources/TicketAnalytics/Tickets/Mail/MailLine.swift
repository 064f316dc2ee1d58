/// One line of a mail, and what can be told of it alone.
struct MailLine {
    let text: TextLine
    /// The line's beginning as phrases are looked up in it, see ``FoldedWords``.
    let words: [UInt8]

    init(_ text: TextLine) {
        self.text = text
        words = FoldedWords.fold(text)
    }

    var isBlank: Bool { words.isEmpty && text.isBlank }
    var isQuoted: Bool { words.first == UInt8(ascii: ">") }

    func starts(with phrases: Phrases) -> Bool { phrases.prefix(of: words) != nil }

    func contains(_ phrase: String) -> Bool { words.contains(phrase.utf8) }

    /// What a mail gateway writes into mail from outside, above or below it.
    var isGatewayBanner: Bool {
        starts(with: .bannerLines) || (starts(with: .bannerStarts) && Self.outside.contains(where: contains))
    }

    var isDeviceMark: Bool { starts(with: .deviceMarks) && words.count < 100 }

    /// "Reply above this line" in one of its many frames.
    var isConnectorLine: Bool { words.count < 120 && Self.connectorLines.contains(where: contains) }

    var isSignatureDelimiter: Bool {
        text.elementsEqual("-- ".utf8) || text.elementsEqual("--".utf8) || text.elementsEqual("\u{2014}".utf8)
    }

    /// The first line of a legal notice.
    var isNotice: Bool {
        if starts(with: .notices) { return true }
        guard words.count > 50 else { return false }
        return Self.noticeWords.contains { set in set.allSatisfy { $0.contains(where: contains) } }
    }

    /// Speaks as the further paragraphs of a legal notice do.
    var isLegal: Bool { Self.legalWords.contains(where: contains) }

    /// The words of a line that stands between dashes: `-----Original Message-----`.
    var markedWords: ArraySlice<UInt8> {
        let frame: (UInt8) -> Bool = { [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " ")].contains($0) }
        guard let last = words.lastIndex(where: { !frame($0) }) else { return [] }
        return words[...last].drop(while: frame)
    }

    private static let outside = [
        "outside", "external sender", "external source", "external email", "external e-mail", "external mail",
        "external]",
        "ausserhalb", "extern e-mail", "externe e-mail", "externe mail", "externen", "externer absender",
        "de l'extérieur",
        "expéditeur externe", "remitente externo", "origen externo", "fuera de",
    ]

    private static let connectorLines = [
        "reply above this line", "reply above the line", "your reply above", "reply above this text",
        "oberhalb dieser zeile", "über dieser zeile", "au-dessus de cette ligne", "por encima de esta línea",
        "encima de esta linea", "do not delete anything below this line",
    ]

    /// Legal notices begin in a thousand ways, but with these words; one of each list.
    private static let noticeWords = [
        [["this e", "this mess", "this comm", "this trans"], ["contain"], ["confidential", "privileged"]],
        [["intended"], ["recipient", "addressee", "named", "use of", "only for"], ["confidential", "privileged"]],
        [["vertraulich"], ["empfänger", "adressat"], ["mail", "nachricht"]],
        [["confidentiel"], ["destinataire"], ["message", "mail", "courriel"]],
        [["confidencial"], ["destinatari"], ["mensaje", "mail", "correo"]],
    ]

    private static let legalWords = [
        "intended recipient", "confidential", "unauthori", "disclos", "liabilit", "liable", "viruses", "registered",
        "company number", "vat ", "vertraulich", "empfänger", "handelsregister", "amtsgericht", "geschäftsführ",
        "unbefugt",
        "vorstand", "ust-id", "datenschutz", "confidentiel", "destinataire", "confidencial", "destinatari",
        "protección de datos", "before printing", "environment", "umwelt", "environnement", "medio ambiente",
        "error, please", "in error", "irrtümlich", "par erreur", "por error",
    ]
}
