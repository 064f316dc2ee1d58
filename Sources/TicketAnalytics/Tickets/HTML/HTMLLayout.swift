/// Sets text in lines as a browser would, without a screen's width.
struct HTMLLayout {
    /// What comes between the text so far and the text to come.
    fileprivate enum Gap: Int, Comparable {
        case nothing, space, cell, line, blankLine

        static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    /// Everything but the text; a hidden element's end brings back what was before it.
    fileprivate struct State {
        var gap = Gap.nothing
        /// A row or a cell has begun: the elements in it begin no new line.
        var isHeld = false
        var rowHasText = false
        /// The row has a cell of several lines.
        var rowIsBroken = false
        var quotations: [Bool] = []
        var preformatted = 0
    }

    struct Mark {
        fileprivate let length: Int
        fileprivate let state: State
    }

    private(set) var text: [UInt8] = []
    private var state = State()
    /// Deeper nesting is not told apart.
    private static let maxDepth = 50

    var isPreformatted: Bool { state.preformatted > 0 }
    var mark: Mark { Mark(length: text.count, state: state) }

    mutating func forget(since mark: Mark) {
        text.removeLast(max(0, text.count - mark.length))
        state = mark.state
    }

    // MARK: Text

    mutating func append(_ byte: UInt8) {
        if state.gap != .nothing || text.isEmpty { close() }
        text.append(byte)
    }

    mutating func space() {
        if state.gap == .nothing, !text.isEmpty { state.gap = .space }
    }

    /// A line break that counts, as in preformatted text.
    mutating func newline() {
        guard state.gap == .nothing || state.gap == .space else { return lineBreak() }
        guard !text.isEmpty else { return }
        state.gap = .nothing
        text.append(UInt8(ascii: "\n"))
        quote()
    }

    // MARK: Elements

    mutating func block() {
        if !state.isHeld { state.gap = max(state.gap, .line) }
    }

    mutating func paragraph() {
        if !state.isHeld { state.gap = .blankLine }
    }

    mutating func lineBreak() {
        if !state.isHeld { state.gap = state.gap >= .line ? .blankLine : .line }
    }

    mutating func row() {
        state.gap = max(state.gap, .line)
        state.isHeld = true
        state.rowHasText = false
        state.rowIsBroken = false
    }

    mutating func cell() {
        if state.rowHasText { state.gap = state.rowIsBroken ? .line : .cell }
        state.isHeld = true
    }

    /// What ended in a cell or an item leaves no blank line before the next.
    mutating func compactEnds() { state.gap = min(state.gap, .line) }

    mutating func item() {
        block()
        append(UInt8(ascii: "-"))
        state.gap = .space
        state.isHeld = true
    }

    mutating func preformatted(begins: Bool) {
        state.preformatted = max(0, state.preformatted + (begins ? 1 : -1))
    }

    mutating func quotation(isMail: Bool) {
        block()
        if state.quotations.count < Self.maxDepth { state.quotations.append(isMail) }
    }

    mutating func quotationEnds() {
        block()
        _ = state.quotations.popLast()
    }

    private mutating func close() {
        defer {
            state.gap = .nothing
            state.isHeld = false
            state.rowHasText = true
        }
        guard !text.isEmpty else { return quote() }
        switch state.gap {
        case .nothing: return
        case .space: return text.append(UInt8(ascii: " "))
        case .cell: return text += (text.last == UInt8(ascii: ":") ? " " : " | ").utf8
        case .line: text.append(UInt8(ascii: "\n"))
        case .blankLine: text += "\n\n".utf8
        }
        if state.rowHasText { state.rowIsBroken = true }
        quote()
    }

    /// Quoted mail looks as in plain text, where one rule finds it.
    private mutating func quote() {
        if state.quotations.contains(true) { text += "> ".utf8 }
    }
}
