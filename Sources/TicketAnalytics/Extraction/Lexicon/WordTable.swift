/// The words that the lexicon knows, found by their folded spelling; every other word of a text is `unknown`.
struct WordTable: Sendable {
    typealias Word = Int32
    static let unknown: Word = -1

    private(set) var count: Word = 0
    private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 14)
    private var used = 0
    private var spellings: [UInt8] = []

    private struct Slot {
        var hash: UInt32 = 0
        var start: UInt32 = 0
        var length: UInt16 = 0
        var word: Word = WordTable.unknown
    }

    func word(_ folded: [UInt8]) -> Word {
        slots[slotIndex(of: folded, hash: Self.hash(folded))].word
    }

    /// The word of this spelling, made if new.
    mutating func insert(_ folded: [UInt8]) -> Word {
        let known = word(folded)
        guard known == Self.unknown else { return known }
        count += 1
        add(folded, for: count - 1)
        return count - 1
    }

    /// A second spelling of a word, unless that spelling is a word already.
    mutating func insert(_ folded: [UInt8], asSpellingOf word: Word) {
        if self.word(folded) == Self.unknown { add(folded, for: word) }
    }

    private mutating func add(_ folded: [UInt8], for word: Word) {
        if used * 2 > slots.count { grow() }
        let hash = Self.hash(folded)
        let slot = Slot(hash: hash, start: UInt32(spellings.count), length: UInt16(clamping: folded.count), word: word)
        slots[slotIndex(of: folded, hash: hash)] = slot
        spellings.append(contentsOf: folded)
        used += 1
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.word != Self.unknown {
            var index = Int(slot.hash) & (slots.count - 1)
            while slots[index].word != Self.unknown { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }

    private func slotIndex(of folded: [UInt8], hash: UInt32) -> Int {
        var index = Int(hash) & (slots.count - 1)
        while slots[index].word != Self.unknown, !(slots[index].hash == hash && holds(folded, slots[index])) {
            index = (index + 1) & (slots.count - 1)
        }
        return index
    }

    private func holds(_ folded: [UInt8], _ slot: Slot) -> Bool {
        guard folded.count == Int(slot.length) else { return false }
        let start = Int(slot.start)
        for index in folded.indices where spellings[start + index] != folded[index] { return false }
        return true
    }

    private static func hash(_ folded: [UInt8]) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in folded { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}
