/// An alias taken apart: what must follow what, and what must or must not stand near.
struct Pattern {
    var items: [PatternItem]
    var needs: Int32?
    var forbids: Int32?
    var exactly: [UInt8]?
}

enum PatternItem {
    case word(WordTable.Word)
    case optionalWord(WordTable.Word)
    case symbol(Int32)
    case optionalSymbol(Int32)
    /// Up to so many words of any kind.
    case gap(Int)

    var isOptional: Bool {
        switch self {
        case .optionalWord, .optionalSymbol: true
        case .word, .symbol, .gap: false
        }
    }
}
