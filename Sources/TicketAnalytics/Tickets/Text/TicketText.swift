/// What an extractor reads of a ticket, and what quotes are found in.
public struct TicketText: Sendable, Hashable {
    public let text: String
    public let cuts: TextCuts
    /// Where the times of notes stand, in bytes.
    private let times: [Range<Int>]

    init(_ text: [UInt8], times: [Range<Int>], cuts: TextCuts) {
        self.text = String(decoding: text, as: UTF8.self)
        self.times = times
        self.cuts = cuts
    }

    /// The text with the same number of characters and without its times: when a note was written shows no skill, and
    /// monitoring sends the same words again and again.
    var timeless: String {
        guard !times.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for time in times {
            for index in time { bytes[index] = UInt8(ascii: "-") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
