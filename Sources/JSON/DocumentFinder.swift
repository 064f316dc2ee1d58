/// Finds the JSON documents of a text among fences, reasoning and prose, in one pass.
struct DocumentFinder {
    private(set) var reader: TolerantReader
    private var found: [Found] = []
    private var fence = Fence.none
    private var hasReasoningBegun = false
    /// No prose has come yet, only space, fences and reasoning.
    private var isFresh = true
    /// Where the text begins that may hold plain values without any bracket.
    private var plainStart = 0
    private var plainEnd: Int?
    private var reasoning = ReasoningTags()
    /// How often the text was unescaped already.
    private let level: Int

    private struct Found {
        let value: JSONValue
        /// It looks like JSON, not like prose in brackets.
        let isStrong: Bool
        let isFenced: Bool
        let isCut: Bool
    }

    private enum Fence { case none, open, closed }

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int = 0, level: Int = 0, log: RepairLog = RepairLog()) {
        reader = TolerantReader(bytes: bytes, base: base)
        reader.log = log
        self.level = level
    }

    /// How many documents were found, worth having or not.
    var count: Int { found.count }

    /// The documents worth having: those that look like JSON before others, those in fences before others.
    var documents: [JSONValue] {
        let strong = found.filter(\.isStrong)
        let fenced = strong.filter(\.isFenced)
        let best = fenced.isEmpty ? (strong.isEmpty ? found : strong) : fenced
        guard hasReasoningBegun else { return best.map(\.value) }
        return (best.last { !$0.isCut } ?? best.last).map { [$0.value] } ?? []
    }

    /// What follows the reasoning, without the fence around it.
    var plainText: String {
        guard !hasReasoningBegun else { return "" }
        let end = max(plainStart, plainEnd ?? reader.bytes.count)
        return String(decoding: reader.bytes[plainStart..<end], as: UTF8.self)
    }

    mutating func run() {
        skipByteOrderMark()
        while reader.position < reader.end { step() }
        if found.isEmpty { readPlainValues() }
    }

    private mutating func skipByteOrderMark() {
        guard reader.rawByte(0) == 0xEF, reader.rawByte(1) == 0xBB, reader.rawByte(2) == 0xBF else { return }
        reader.note(.byteOrderMark)
        reader.position = 3
        plainStart = 3
    }

    private mutating func step() {
        let position = reader.position
        if reader.skipSpace() {
            return
        } else if reader.isFence(at: position) {
            stepOverFence()
        } else if stepOverReasoning() {
            return
        } else if let isStrong = reader.looksLikeDocument(at: position, isFresh: isFresh) {
            readDocument(isStrong: isStrong)
        } else if isFresh, reader.quoteMark(at: position) != nil, reader.startsWithMember(at: position) {
            add(reader.readBareMembers(), isStrong: true)
        } else {
            stepOverText()
        }
    }

    private mutating func readDocument(isStrong: Bool) {
        if level < 8, let escaped = reader.escapedRange() { return readEscaped(escaped) }
        reader.isFenced = fence == .open
        add(reader.readDocument(), isStrong: isStrong)
    }

    private mutating func add(_ value: JSONValue?, isStrong: Bool) {
        reader.end = reader.bytes.count
        isFresh = false
        guard let value else { return }
        let isNothing = reader.isCut && (value == [] || value == .object([:]))
        if isNothing, !found.isEmpty { return }
        found.append(Found(value: value, isStrong: isStrong, isFenced: fence == .open, isCut: reader.isCut))
    }

    /// Unescapes `range` once and looks for documents in it.
    private mutating func readEscaped(_ range: Range<Int>) {
        reader.note(.escapedDocument)
        let text = UnescapedText(reader.bytes[range]).bytes
        text.withUnsafeBufferPointer { bytes in
            var inner = DocumentFinder(bytes, base: reader.base + range.lowerBound, level: level + 1, log: reader.log)
            inner.run()
            reader.log = inner.reader.log
            reader.cutDepth = inner.reader.cutDepth
            found += inner.found
        }
        reader.position = range.upperBound
        isFresh = false
    }

    private mutating func stepOverFence() {
        reader.note(.codeFence)
        if fence != .open {
            plainStart = reader.skipFenceOpening()
            plainEnd = nil
            fence = .open
        } else {
            plainEnd = reader.position
            reader.skipFenceMarks()
            fence = .closed
        }
    }

    /// What came before the end of a reasoning was reasoning too, even if its beginning is missing.
    private mutating func stepOverReasoning() -> Bool {
        guard let tag = reasoning.skip(&reader) else { return false }
        reader.note(.reasoning)
        switch tag {
        case .whole: break
        case .closing:
            found = []
            hasReasoningBegun = false
        case .opening: hasReasoningBegun = true
        }
        plainStart = reader.position
        isFresh = true
        return true
    }

    private mutating func stepOverText() {
        switch reader.byte(reader.position) {
        case ",", ";":
            reader.note(.strayText)
            isFresh = false
        case "}", "]": reader.note(.extraBracket)
        default:
            reader.note(.prose)
            isFresh = false
            reader.skipDullText()
        }
        reader.position += 1
    }

    /// A text without any bracket may be a list of plain values: `"VPN", "DNS"`, or one word such as `None`.
    private mutating func readPlainValues() {
        let end = plainEnd ?? reader.bytes.count
        guard !hasReasoningBegun, plainStart < end, let values = reader.readPlainValues(plainStart..<end) else {
            return
        }
        found = values.map { Found(value: $0, isStrong: true, isFenced: false, isCut: false) }
    }
}
