import ODBC

/// Puts a ticket's text together.
struct TextBuilder {
    private var text: [UInt8]
    private var times: [Range<Int>] = []

    init(summary: [UInt8]) { text = summary }

    mutating func add(_ entry: NoteEntry) {
        paragraph()
        append("[\(entry.role)")
        append(entry.writtenAt, after: ", ")
        append("]\n")
        text += entry.body
        guard entry.repetitions > 0 else { return }
        append("\n(the same \(entry.repetitions == 1 ? "once more" : "\(entry.repetitions) more times")")
        append(entry.lastAt, after: entry.repetitions == 1 ? " at " : " until ")
        append(")")
    }

    mutating func addGap(of notes: Int) {
        paragraph()
        append("(\(notes) notes left out)")
    }

    func finish(_ cuts: TextCuts) -> TicketText { TicketText(text, times: times, cuts: cuts) }

    private mutating func paragraph() {
        if !text.isEmpty { append("\n\n") }
    }

    private mutating func append(_ words: String) { text += words.utf8 }

    /// UTC, to the minute.
    private mutating func append(_ time: Timestamp?, after words: String) {
        guard let time else { return }
        append(words)
        let start = text.count
        append(String(time.description.prefix(16)))
        times.append(start..<text.count)
    }
}
