import TicketAnalytics

/// How many columns a terminal gives to text that is clean (see `String.cleaned`).
extension StringProtocol {
    var displayWidth: Int {
        if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }

    /// Cut to at most `width` columns, with `ellipsis` where something is missing; never inside a character.
    func fitted(to width: Int, ellipsis: String) -> String {
        if displayWidth <= width { return String(self) }
        let room = width - ellipsis.count
        guard room >= 0 else { return String(repeating: ".", count: Swift.max(0, width)) }
        var kept = ""
        var used = 0
        for character in self {
            guard used + character.displayWidth <= room else { break }
            used += character.displayWidth
            kept.append(character)
        }
        return kept + ellipsis
    }
}

extension Character {
    /// 0 for marks alone, 2 for wide characters and emoji, flags and joined emoji included, else 1 for each letter.
    var displayWidth: Int {
        if isASCII { return 1 }
        if unicodeScalars.contains(where: { $0.isEmojiPart }) { return 2 }
        return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }
}

extension Unicode.Scalar {
    /// Shown as a picture: an emoji by itself, by the variation selector, or half of a flag.
    fileprivate var isEmojiPart: Bool { value == 0xFE0F || value > 0xFF && properties.isEmojiPresentation }

    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Vowels and final consonants of Hangul join the syllable before them.
        if (0x1160...0x11FF).contains(value) { return 0 }
        return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }

    /// East Asian wide and full-width characters, after Unicode's EastAsianWidth; wide emoji are found by property.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
