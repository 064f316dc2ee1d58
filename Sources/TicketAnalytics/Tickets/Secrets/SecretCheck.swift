/// Check digits: what tells a card's number from a ticket's.
enum SecretCheck: String, Sendable {
    case card, iban

    /// The part of a match that passes; it may have run on into a neighbour.
    func range(in text: Substring) -> Range<String.Index>? {
        let groups = text.split(whereSeparator: { $0 == " " || $0 == "-" })
        for first in groups.indices {
            for last in groups.indices[first...].reversed() {
                guard passes(groups[first...last]) else { continue }
                return groups[first].startIndex..<groups[last].endIndex
            }
            if self == .iban { break }
        }
        return nil
    }

    private func passes(_ groups: ArraySlice<Substring>) -> Bool {
        let text = Array(groups.joined().utf8)
        switch self {
        case .card:
            return Self.cardGroups.contains(groups.map(\.utf8.count)) || groups.count == 1 ? isCard(text) : false
        case .iban: return (15...34).contains(text.count) && remainder97(text) == 1
        }
    }

    private static let cardGroups: Set<[Int]> = [[4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 6, 5], [4, 6, 4]]

    // MARK: Cards

    private func isCard(_ digits: [UInt8]) -> Bool {
        guard (13...19).contains(digits.count), digits.allSatisfy(\.isDigit), !Self.isOneDigit(digits) else {
            return false
        }
        let start = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return Self.issuers.contains { $0.numbers.contains(start) && $0.lengths.contains(digits.count) } && luhn(digits)
    }

    private static func isOneDigit(_ digits: [UInt8]) -> Bool { digits.allSatisfy { $0 == digits[0] } }

    /// The first four digits that issuers use, and how long their numbers are.
    private static let issuers: [(numbers: ClosedRange<Int>, lengths: Set<Int>)] = [
        (4000...4999, [13, 16, 19]), (5100...5599, [16]), (2221...2720, [16]), (3400...3499, [15]), (3700...3799, [15]),
        (3000...3059, [14]), (3600...3699, [14]), (3800...3999, [14]), (3528...3589, [16]), (6011...6011, [16, 19]),
        (6440...6599, [16, 19]), (6200...6299, [16, 17, 18, 19]), (5000...5099, [16]), (5600...5899, [16]),
    ]

    private func luhn(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, entry in
            let digit = Int(entry.element - 0x30) * (entry.offset % 2 == 0 ? 1 : 2)
            return sum + (digit > 9 ? digit - 9 : digit)
        }
        return sum % 10 == 0
    }

    // MARK: Accounts

    private func remainder97(_ text: [UInt8]) -> Int {
        (text[4...] + text[..<4]).reduce(0) { rest, byte in
            byte.isDigit ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
        }
    }
}
