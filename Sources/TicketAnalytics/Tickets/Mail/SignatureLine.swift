/// A line below a closing phrase: is it a signature's?
struct SignatureLine {
    private let line: MailLine
    private let words: [UInt8]
    private let trimmed: TextLine

    init(_ line: MailLine) {
        self.line = line
        words = line.words
        trimmed = line.text.trimmed
    }

    /// - Parameter isNearClosing: One of the two lines where a name stands, which many write without capitals.
    func belongs(isNearClosing: Bool) -> Bool {
        guard words.count <= 160 else { return false }
        if isNearClosing, NameWords(trimmed).mayBeName { return true }
        return isContact || isCompany || isDecoration || isTitle || isAddress || line.isDeviceMark
            || NameWords(trimmed).isCapitalised
    }

    /// So short that it may be a slogan or a department, if more of a signature follows.
    var mayBelong: Bool { words.count <= 60 && !NameWords(trimmed).hasSentenceWord }

    var isContact: Bool {
        if let length = Phrases.contactLabels.prefix(of: words) {
            let rest = words[length...].drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }
            guard let next = rest.first else { return false }
            if isAddressAlone(rest) { return true }
            if next == UInt8(ascii: ":") || next == UInt8(ascii: "|") { return rest.count < 80 }
            if next.isDigit || next == UInt8(ascii: "+") || next == UInt8(ascii: "(") { return isPhoneNumber(rest) }
        }
        return isAddressAlone(words[...]) || isPhoneNumber(words[...])
    }

    /// A mail or web address, perhaps several, and nothing else.
    private func isAddressAlone(_ text: TextLine) -> Bool {
        let parts = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "|") }
        return !parts.isEmpty
            && parts.allSatisfy { part in
                let part = part.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }
                return part.contains(UInt8(ascii: "@")) || part.starts(with: "www.".utf8)
                    || part.starts(with: "http".utf8)
                    || part.starts(with: "mailto:".utf8)
            }
    }

    /// Mostly digits and what stands between them; at least seven.
    private func isPhoneNumber(_ text: TextLine) -> Bool {
        let digits = text.count(where: \.isDigit)
        let others = text.count { !$0.isDigit && !Self.phoneMarks.contains($0) }
        return digits >= 7 && others <= digits / 2
    }

    private var isCompany: Bool {
        if line.starts(with: .companyLines) { return true }
        return words.split(whereSeparator: { [0x20, 0x2C, 0x7C, 0x28, 0x29].contains($0) }).contains {
            Self.legalForms.contains(String(decoding: $0, as: UTF8.self))
        }
    }

    private var isTitle: Bool {
        guard words.count <= 80, words.count(where: { $0 == UInt8(ascii: " ") }) < 9 else { return false }
        guard !words.contains(where: { [0x3F, 0x21, 0x3A, 0x3B].contains($0) }) else { return false }
        return !NameWords(trimmed).hasSentenceWord && Self.titles.contains(where: line.contains)
    }

    private var isAddress: Bool {
        guard words.count <= 100, words.contains(where: \.isDigit) else { return false }
        if NameWords(trimmed).hasSentenceWord { return false }
        return Self.streets.contains(where: line.contains) || isTown
    }

    /// `D-80331 München`, `75008 Paris`, `SW1A 1AA`: a number of four or five digits before a capitalised word.
    private var isTown: Bool {
        let parts = trimmed.split(separator: UInt8(ascii: " "))
        guard (2...4).contains(parts.count), let first = parts.first else { return false }
        let digits = first.drop { $0.isUppercase || $0 == UInt8(ascii: "-") }
        guard (4...5).contains(digits.count), digits.allSatisfy(\.isDigit) else { return false }
        return parts[1].first.map { $0.isUppercase || $0 >= 0xC3 } == true
    }

    private var isDecoration: Bool {
        if words.starts(with: "[cid:".utf8) || words.starts(with: "[image".utf8) || words.starts(with: "<image".utf8)
            || words.starts(with: "[logo".utf8) || words.starts(with: "![".utf8)
        {
            return true
        }
        return !words.isEmpty && !words.contains { $0.isLetter || $0.isDigit || $0 >= 0xC3 && $0 < 0xE2 }
    }

    private static let phoneMarks: Set<UInt8> = Set(" +()-./|,;:".utf8)

    private static let legalForms: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "ug", "e.k.", "gbr", "kgaa", "mbh", "ltd", "ltd.", "limited", "inc", "inc.", "llc",
        "llp",
        "corp", "corp.", "plc", "pty", "sa", "s.a.", "sas", "sarl", "s.a.r.l.", "s.l.", "sl", "s.l.u.", "bv", "b.v.",
        "nv",
        "n.v.", "spa", "s.p.a.", "srl", "s.r.l.",
    ]

    private static let titles = [
        "manager", "engineer", "administrator", "director", "specialist", "consultant", "analyst", "technician",
        "assistant", "officer", "coordinator", "head of", "team lead", "support", "service desk", "helpdesk",
        "help desk",
        "department", "dept", "president", "founder", "developer", "architect", "accountant", "receptionist",
        "secretary",
        "leiter", "abteilung", "sachbearbeit", "geschäftsleitung", "vertrieb", "buchhaltung", "assistenz", "einkauf",
        "techniker", "systembetreu", "referent", "responsable", "directeur", "directrice", "ingénieur", "technicien",
        "secrétaire", "comptable", "informatique", "técnico", "gerente", "ingenier", "director", "jefe ", "jefa ",
        "accounting", "marketing", " team", "human resources", "it services", "infrastructure",
    ]

    private static let streets = [
        " street", " st.", " road", " rd", " avenue", " ave", " suite", " floor", "p.o. box", "po box", " lane",
        " drive",
        " boulevard", " blvd", "strasse", "str.", "platz ", " weg ", "allee ", " rue ", "rue ", " cedex", "calle ",
        "c/ ",
        "avenida", "plaza ", " house", " park", " way",
    ]
}
