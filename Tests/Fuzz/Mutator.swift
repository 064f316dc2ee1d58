/// Makes texts: random ones, and seeds that were cut, spliced, shuffled and bent.
struct Mutator {
    private var state: UInt64
    private var last: [UInt8] = []

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> [UInt8] {
        var text: [UInt8]
        switch random(10) {
        case 0: text = randomBytes()
        case 1: text = randomTokens()
        default: text = Array(Seeds.texts[random(Seeds.texts.count)].utf8)
        }
        for _ in 0..<random(5) { mutate(&text) }
        if text.count > 4_000 { text.removeLast(text.count - 4_000) }
        last = text
        return text
    }

    private mutating func randomBytes() -> [UInt8] {
        (0..<random(60)).map { _ in UInt8(random(256)) }
    }

    private mutating func randomTokens() -> [UInt8] {
        (0..<random(40)).flatMap { _ in Array(Seeds.tokens[random(Seeds.tokens.count)].utf8) }
    }

    private mutating func mutate(_ text: inout [UInt8]) {
        let place = random(text.count + 1)
        switch random(9) {
        case 0: text.removeSubrange(place...)
        case 1: text.removeSubrange(place..<min(text.count, place + random(8)))
        case 2: text.insert(contentsOf: Seeds.tokens[random(Seeds.tokens.count)].utf8, at: place)
        case 3 where place < text.count: text[place] ^= 1 << UInt8(random(8))
        case 4: text.insert(contentsOf: text[place..<min(text.count, place + random(30))], at: random(text.count + 1))
        case 5: text.replaceSubrange(place..., with: last.dropFirst(random(last.count + 1)))
        case 6: swapRuns(&text)
        case 7 where place < text.count:
            text.insert(contentsOf: Array(repeating: text[place], count: random(30)), at: place)
        default: text.removeSubrange(..<min(text.count, random(12)))
        }
    }

    private mutating func swapRuns(_ text: inout [UInt8]) {
        guard text.count > 10 else { return }
        let from = random(text.count - 5)
        let run = Array(text[from..<from + 5])
        text.removeSubrange(from..<from + 5)
        text.insert(contentsOf: run, at: random(text.count + 1))
    }

    private mutating func random(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return limit > 0 ? Int(state >> 11) % limit : 0
    }
}
