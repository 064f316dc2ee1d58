/// Reads one damaged JSON document, always forward, with looks ahead that end at the next quote.
///
/// The rules when the text stops early: complete values are kept, a text without its closing quote is not, and an
/// element of which nothing is complete is left out.
struct TolerantReader {
    /// Valid UTF-8 without NUL bytes: 0 stands for the end.
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// Where the text ends for this document; a closing fence brings it forward.
    var end: Int
    var log = RepairLog()
    /// The text ended inside the document.
    var isCut = false
    /// How many brackets were open there, those apart whose element is left out.
    var cutDepth = 0
    /// The document stands in a code fence.
    var isFenced = false
    /// The document is an object without its braces, so the end of the text is its end.
    private var lacksBraces = false
    /// The brackets that are open, outermost first.
    private(set) var open: [Unicode.Scalar] = []
    private(set) var openObjects = 0
    private(set) var openArrays = 0
    /// How often a text without an end was cut at a doubtful quote; bounded, so that time stays linear.
    var doubtfulCuts = 0
    /// No `"""` stands beyond this place.
    var lastTripleQuote = Int.max
    /// Added to the offsets of repairs.
    let base: Int

    init(bytes: UnsafeBufferPointer<UInt8>, base: Int = 0) {
        self.bytes = bytes
        self.end = bytes.count
        self.base = base
    }

    /// The byte at `index` as a character, so that it compares with literals; NUL at the end.
    @inline(__always)
    func byte(_ index: Int) -> Unicode.Scalar { Unicode.Scalar(rawByte(index)) }

    @inline(__always)
    func rawByte(_ index: Int) -> UInt8 { index < end && index >= 0 ? bytes[index] : 0 }

    mutating func note(_ code: Repair.Code, at offset: Int? = nil) {
        log.note(code, at: base + (offset ?? position))
    }

    /// The document whose bracket stands at `position`.
    mutating func readDocument() -> JSONValue? {
        begin()
        return readValue(.element)
    }

    /// The members of an object whose braces are missing.
    mutating func readBareMembers() -> JSONValue? {
        begin()
        lacksBraces = true
        note(.missingBracket)
        return readObject(afterBrace: true)
    }

    private mutating func begin() {
        open = []
        openObjects = 0
        openArrays = 0
        lacksBraces = false
        doubtfulCuts = 0
        isCut = false
        cutDepth = 0
    }

    /// The value at `position`, which no space precedes; nil if nothing of it is complete.
    mutating func readValue(_ place: Place) -> JSONValue? {
        switch byte(position) {
        case "{": return readObject()
        case "[": return readArray(until: "]")
        case "(": return readArray(until: ")")
        default: return quoteMark(at: position) == nil ? readBareValue(place) : readString(place).map(JSONValue.string)
        }
    }

    /// Steps into a bracket; false if that would be too deep, and then the whole is stepped over.
    mutating func enter(_ bracket: Unicode.Scalar) -> Bool {
        guard open.count < JSONValue.maxDepth else {
            skipDeepValue()
            return false
        }
        open.append(bracket)
        if bracket == "{" { openObjects += 1 } else { openArrays += 1 }
        return true
    }

    mutating func leave() {
        if open.removeLast() == "{" { openObjects -= 1 } else { openArrays -= 1 }
    }

    /// The bracket that is open `levels` above the innermost one.
    func enclosing(_ levels: Int) -> Unicode.Scalar? {
        open.count > levels ? open[open.count - 1 - levels] : nil
    }

    mutating func endOfText() {
        guard !isCut else { return }
        isCut = true
        if lacksBraces, open.count == 1 { return }
        let isFenced = end < bytes.count
        note(isFenced ? .missingBracket : .truncated)
        if !isFenced { cutDepth = open.count }
    }

    private mutating func skipDeepValue() {
        note(.tooDeep)
        var depth = 0
        repeat {
            switch byte(position) {
            case "{", "[", "(": depth += 1
            case "}", "]", ")": depth -= 1
            case "\"": position = endOfPlainString(from: position + 1)
            default: break
            }
            position += 1
        } while depth > 0 && position < end
        position = min(position, end)
    }

    private func endOfPlainString(from start: Int) -> Int {
        var index = start
        while index < end, byte(index) != "\"" { index += byte(index) == "\\" ? 2 : 1 }
        return index
    }

    /// What a value is part of.
    enum Place { case key, member, element }
}
