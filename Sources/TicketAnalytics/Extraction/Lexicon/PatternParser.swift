/// Reads one alias.
///
///     outlook                  the word, whatever its case and accents; ü is also found as ue
///     reset{s,ting}            the stem and the stem with these endings
///     (server,service)         one of these words, each may have endings
///     @reset                   one of the words of a group
///     <device> <technology>    a technology of that domain, or any, found at this place (in practices)
///     *  *2                    up to three, up to two words of any kind, within the sentence
///     word?                    may be left out
///     =Go                      this exact spelling; all capitals only where the text around is not
///     … ~ @office,file         only if one of these words stands near (eight words either way)
///     … ! @weather,rate        only if none of these words stands near (three words either way)
struct PatternParser {
    static let maxGap = 7
    private let text: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { self.text = text }

    mutating func parse(_ compiler: inout LexiconCompiler) throws(LexiconProblem) -> Pattern {
        var pattern = Pattern(items: [])
        var guardMark: UInt8?
        var exactStart: Int?
        for (index, item) in text.split(whereSeparator: \.isSpace).enumerated() {
            if item.count == 1, let mark = item.first, mark == UInt8(ascii: "~") || mark == UInt8(ascii: "!") {
                guardMark = mark
                if let exactStart { pattern.exactly = Array(text[exactStart..<item.startIndex].trimmed) }
                exactStart = nil
            } else if let mark = guardMark {
                let group = try compiler.group(of: item.split(separator: UInt8(ascii: ",")))
                if mark == UInt8(ascii: "~") { pattern.needs = group } else { pattern.forbids = group }
            } else if index == 0, item.first == UInt8(ascii: "="), item.count > 1 {
                exactStart = item.startIndex + 1
                pattern.items += compiler.words(in: item.dropFirst()).map(PatternItem.word)
            } else {
                pattern.items += try items(item, &compiler)
            }
        }
        if let exactStart { pattern.exactly = Array(text[exactStart...].trimmed) }
        try check(pattern)
        return pattern
    }

    private func check(_ pattern: Pattern) throws(LexiconProblem) {
        guard let first = pattern.items.first else { throw problem("has no word") }
        guard let last = pattern.items.last(where: { !$0.isOptional }) else {
            throw problem("has no word that must be there")
        }
        if case .gap = first { throw problem("begins with a gap") }
        if case .gap = last { throw problem("ends with a gap, or with one that only words to leave out follow") }
    }

    private func items(
        _ item: ArraySlice<UInt8>, _ compiler: inout LexiconCompiler
    ) throws(LexiconProblem) -> [PatternItem] {
        if item.last == UInt8(ascii: "?"), item.count > 1 {
            return try items(item.dropLast(), &compiler).map { item in
                switch item {
                case .word(let word): .optionalWord(word)
                case .symbol(let symbol): .optionalSymbol(symbol)
                default: item
                }
            }
        }
        switch item.first {
        case UInt8(ascii: "*"): return [.gap(try gap(item.dropFirst()))]
        case UInt8(ascii: "<"): return [.symbol(try technology(item))]
        case UInt8(ascii: "@"): return [.symbol(try compiler.group(named: Self.string(item.dropFirst())))]
        case UInt8(ascii: "("):
            guard item.last == UInt8(ascii: ")") else { throw problem("has ( without ) or a space between them") }
            return [.symbol(try compiler.group(of: Self.splitAlternatives(item.dropFirst().dropLast())))]
        default: break
        }
        if let open = item.firstIndex(of: UInt8(ascii: "{")) {
            // Of `plug-in{s}` only the last part has endings.
            let split = item[..<open].lastIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
            let stem = split.map { item.index(after: $0) } ?? item.startIndex
            let leading = compiler.words(in: item[..<stem]).map(PatternItem.word)
            return leading + [.symbol(try compiler.group(of: [item[stem...]]))]
        }
        let words = compiler.words(in: item)
        guard !words.isEmpty else { throw problem("has \(Self.string(item)), which is no word") }
        return words.map(PatternItem.word)
    }

    private func gap(_ digits: ArraySlice<UInt8>) throws(LexiconProblem) -> Int {
        if digits.isEmpty { return 3 }
        guard let words = Int(Self.string(digits)), (1...Self.maxGap).contains(words) else {
            throw problem("has a gap that is not 1 to \(Self.maxGap) words")
        }
        return words
    }

    private func technology(_ item: ArraySlice<UInt8>) throws(LexiconProblem) -> Int32 {
        let name = Self.string(item.dropFirst().dropLast())
        if name == "technology" { return Symbol.anyTechnology }
        guard let domain = LexiconDomain(name) else { throw problem("has the unknown domain \(name)") }
        return Symbol.technology(domain)
    }

    /// `stem{a,b}`: the stem and the stem with each ending.
    static func inflections(of item: ArraySlice<UInt8>) throws(LexiconProblem) -> [[UInt8]] {
        guard let open = item.firstIndex(of: UInt8(ascii: "{")) else { return [Array(item)] }
        guard item.last == UInt8(ascii: "}"), open > item.startIndex else {
            throw LexiconProblem("\(string(item)) has endings that are not stem{a,b}")
        }
        let stem = Array(item[..<open])
        let endings = item[(open + 1)...].dropLast().split(separator: UInt8(ascii: ","))
        return [stem] + endings.map { stem + Array($0) }
    }

    /// Splits at the commas outside braces.
    private static func splitAlternatives(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var depth = 0
        return text.split { byte in
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            return byte == UInt8(ascii: ",") && depth == 0
        }
    }

    private func problem(_ what: String) -> LexiconProblem { LexiconProblem("alias \"\(Self.string(text))\" \(what)") }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
