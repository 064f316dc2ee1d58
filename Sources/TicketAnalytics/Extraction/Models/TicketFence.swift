/// Puts a ticket's text between marks that the text itself cannot close.
///
/// Servers render the conversation into one string and tokenise it with its control marks, so `<|eot_id|>` in a ticket
/// would end the user's turn. Such marks lose their first character to a look-alike; every other character stays, for
/// quotes are exact.
enum TicketFence {
    static func around(_ ticket: String) -> String {
        "<ticket>\n\(defused(ticket))\n</ticket>\nAnswer with the JSON object of this ticket's skills."
    }

    /// The text with harmless control marks; linear in its length.
    static func defused(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == openAngle || $0 == openSquare }) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case openAngle where opensMark(bytes[(index + 1)...], among: angleMarks): result += "‹".utf8
            case openSquare where opensMark(bytes[(index + 1)...], among: squareMarks): result += "⁅".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let openAngle = UInt8(ascii: "<")
    private static let openSquare = UInt8(ascii: "[")

    /// What follows `<` in our own fence and in the control marks of the model families in use.
    private static let angleMarks = [
        "|", "｜", "ticket", "/ticket", "s>", "/s>", "bos>", "eos>", "think", "/think", "start_of_turn", "end_of_turn",
    ].map { Array($0.utf8) }
    private static let squareMarks = ["inst]", "/inst]", "system_prompt]", "/system_prompt]"].map { Array($0.utf8) }

    private static func opensMark(_ rest: ArraySlice<UInt8>, among marks: [[UInt8]]) -> Bool {
        marks.contains { mark in
            rest.count >= mark.count && zip(rest, mark).allSatisfy { lowercased($0) == $1 }
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
