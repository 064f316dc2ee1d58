extension MailLine {
    enum Closing {
        /// "Kind regards": what follows is a signature.
        case regards
        /// "Thanks": what follows may be.
        case thanks
    }

    /// Whether the line is a mail's closing phrase, alone or with a name after it.
    var closing: Closing? {
        guard words.count <= 90 else { return nil }
        if let length = Phrases.closings.prefix(of: words), isName(after: length, needsComma: false) { return .regards }
        if let length = Phrases.thanks.prefix(of: words) {
            // "Thanks, kind regards"
            let rest = words[length...].drop { !$0.isLetter }
            if let more = Phrases.closings.prefix(of: rest),
                isName(after: words.count - rest.count + more, needsComma: false)
            {
                return .regards
            }
            if isName(after: length, needsComma: true) { return .thanks }
        }
        return nil
    }

    /// Whether nothing but a name follows the phrase.
    private func isName(after length: Int, needsComma: Bool) -> Bool {
        let rest = words[length...]
        guard let next = rest.first else { return true }
        let isPhrasesEnd =
            next == UInt8(ascii: ",") || next == UInt8(ascii: ".") || next == UInt8(ascii: "!")
            || next == UInt8(ascii: "-") || next == 0xE2
        guard isPhrasesEnd || (!needsComma && next == UInt8(ascii: " ")) else { return false }
        let name = rest.drop { !$0.isWord && $0 < 0xC3 }
        return name.isEmpty || NameWords(name).mayBeName
    }
}

/// The words of a line that may be somebody's name.
struct NameWords {
    private let words: [TextLine]
    private let text: TextLine

    init(_ text: TextLine) {
        self.text = text
        words = text.split(separator: UInt8(ascii: " "))
    }

    /// At most five words without digits, of which none is a word of sentences.
    var mayBeName: Bool {
        guard !words.isEmpty, words.count <= 5, text.count <= 60 else { return false }
        return !text.contains { $0.isDigit || Self.marks.contains($0) } && !hasSentenceWord
    }

    /// Every word begins with a capital, as in a name, a title or a firm.
    var isCapitalised: Bool {
        guard !words.isEmpty, words.count <= 8, text.count <= 80, !text.contains(where: \.isDigit) else { return false }
        if let last = text.last, Self.sentenceEnds.contains(last) { return false }
        return words.allSatisfy { word in
            let letters = word.drop { !$0.isWord && $0 < 0xC3 }
            guard let first = letters.first else { return true }
            return first.isUppercase || (first == 0xC3 && letters.dropFirst().first.map { $0 < 0xA0 } == true)
                || Self.connectors.contains(String(decoding: letters, as: UTF8.self))
        }
    }

    var hasSentenceWord: Bool { words.contains(where: Self.isOfSentences) }

    private static func isOfSentences(_ word: TextLine) -> Bool {
        // "i. A.", and "IT" or "HR" in a title.
        if word.last == UInt8(ascii: "."), word.count <= 3 { return false }
        if word.count == 2, word.allSatisfy(\.isUppercase) { return false }
        let letters = word.filter { $0.isWord || $0 >= 0x80 || $0 == UInt8(ascii: "'") }
        return sentenceWords.contains(String(decoding: letters.map(\.lowercased), as: UTF8.self))
    }

    private static let marks: Set<UInt8> = Set("?:;=/\\<>[]{}#@%$\"".utf8)
    private static let sentenceEnds: Set<UInt8> = Set("?!:;".utf8)
    private static let connectors: Set<String> = [
        "of", "and", "the", "for", "und", "für", "der", "die", "des", "von", "zu", "van", "den", "de", "du", "la", "le",
        "et", "y", "del", "di", "da", "e", "i.a.", "i.v.",
    ]

    /// Words that stand in sentences and in no name or title.
    private static let sentenceWords: Set<String> = Set(
        """
        i you he she it we they me us them my your our their this that these those is are was were be been am do does did \
        have has had can could will would shall should may might must not no please kindly pls when while if then but or \
        because so to at in on from with without by about again still already now here there what why how any some all \
        just need needs want wants try tried trying check checked see let get got works working work broken failed fails \
        error help asap tomorrow today yesterday update updated waiting sent send call fix fixed done ok yes
        ich du er sie es wir ihr mir uns ihnen ihre unser mein ist sind war waren sein habe haben hat hatte kann können \
        wird werden soll sollte muss müssen nicht kein keine bitte wenn dann aber oder weil zu im am auf aus mit ohne bei \
        nach noch schon jetzt hier dort was warum wie alle nur das ein eine einen geht funktioniert fehler hilfe morgen
        je tu il elle nous vous ils mon ma mes votre vos notre nos ce cette ces est sont était être ai avez avons ont a pas \
        plus svp veuillez quand si mais ou parce que qui dans sur avec sans par pour ici là comment pourquoi tout aide
        yo tú él ella nosotros me te se mi mis su sus nuestro este esta es son fue ser he ha han no por favor cuando si \
        pero o porque que en con sin para aquí ahí cómo qué todo hoy mañana ayuda error
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
