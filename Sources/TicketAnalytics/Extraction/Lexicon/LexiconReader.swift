/// Reads lexicon files and compiles them.
///
/// A file is UTF-8 text, a line each:
///
///     # a comment
///     @reset	reset resets resetting re-set            a word group; words may hold {…} and other groups
///     [technology software]                            what the following entries are: technology and its domain,
///     [practice]                                       practice, or plain (everyday wording that is no skill)
///     Microsoft Outlook	outlook client | ms outlook | outlook ~ @mail
///     -Microsoft Outlook                               takes an entry of an earlier file out
///
/// A name is an alias of itself unless its aliases begin with `-`. See `PatternParser` for what an alias may hold.
struct LexiconReader {
    private var compiler = LexiconCompiler()
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func read(_ text: [UInt8], file: String) throws(LexiconError) {
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        compiler.startFile()
        var number = 0
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            do throws(LexiconProblem) {
                try read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
            } catch {
                throw LexiconError(file: file, line: number, reason: error.reason)
            }
        }
    }

    func finish() -> Lexicon {
        let digits = String(hash, radix: 16)
        return compiler.finish(version: String(repeating: "0", count: 16 - digits.count) + digits)
    }

    private mutating func read(_ line: ArraySlice<UInt8>) throws(LexiconProblem) {
        guard let first = line.first(where: { !$0.isSpace }), first != UInt8(ascii: "#") else { return }
        switch first {
        case UInt8(ascii: "["): try readSection(Self.string(line))
        case UInt8(ascii: "@"): try readGroup(line)
        case UInt8(ascii: "-"): try compiler.remove(Self.string(line.trimmed.dropFirst()))
        default: try readEntry(line)
        }
    }

    private mutating func readSection(_ line: String) throws(LexiconProblem) {
        let words = line.split(whereSeparator: { "[] \t".contains($0) })
        switch (words.first, words.count) {
        case ("practice", 1): compiler.role = .practice
        case ("plain", 1): compiler.role = .plain
        case ("technology", 1): compiler.role = .technology(.software)
        case ("technology", 2):
            guard let domain = LexiconDomain(words[1]) else { throw LexiconProblem("unknown domain \(words[1])") }
            compiler.role = .technology(domain)
        default: throw LexiconProblem("a section is [technology DOMAIN], [practice] or [plain]")
        }
    }

    private mutating func readGroup(_ line: ArraySlice<UInt8>) throws(LexiconProblem) {
        let (name, words) = line.cut(at: UInt8(ascii: "\t"))
        guard let words, name.count > 1 else { throw LexiconProblem("a group is @name, a tab and its words") }
        try compiler.defineGroup(Self.string(name.dropFirst().trimmed), words: words)
    }

    private mutating func readEntry(_ line: ArraySlice<UInt8>) throws(LexiconProblem) {
        let (nameBytes, aliases) = line.cut(at: UInt8(ascii: "\t"))
        let name = Self.string(nameBytes.trimmed)
        guard !name.isEmpty else { throw LexiconProblem("an entry is a name, a tab and aliases separated by |") }
        let entry = try compiler.addEntry(name)
        var fields = aliases?.split(separator: UInt8(ascii: "|")).map(\.trimmed) ?? []
        if let first = fields.first, first.elementsEqual([UInt8(ascii: "-")]) {
            fields.removeFirst()
        } else if compiler.role != .plain {
            try compiler.addName(nameBytes.trimmed, of: entry)
        }
        for field in fields where !field.isEmpty { try compiler.addAlias(field, of: entry) }
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// What is wrong with a line; the reader adds which.
struct LexiconProblem: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}

extension ArraySlice<UInt8> {
    var trimmed: Self {
        guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
            return []
        }
        return self[first...last]
    }

    func cut(at separator: UInt8) -> (Self, Self?) {
        guard let index = firstIndex(of: separator) else { return (self, nil) }
        return (self[..<index], self[(index + 1)...])
    }
}
