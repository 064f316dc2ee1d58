import JSON

/// A request's body with a gap for the ticket: encoded once, so that a request costs only its ticket's text.
struct RequestTemplate: Sendable {
    private let head: [UInt8]
    private let tail: [UInt8]

    init(
        _ wire: any ModelProtocol, _ prompt: Prompt, _ sampling: Sampling, _ settings: ModelSettings,
        _ profile: ModelProfile
    ) {
        let body = wire.body(prompt.messages(about: Self.gap), sampling, settings, profile).encodedBytes()
        let gap = Self.lastPlace(of: Array(Self.gap.utf8), in: body)
        head = Array(body[..<gap.lowerBound])
        tail = Array(body[gap.upperBound...])
    }

    func body(about ticket: String) -> [UInt8] {
        let text = JSONValue.string(TicketFence.defused(ticket)).encodedBytes()
        var body: [UInt8] = []
        body.reserveCapacity(head.count + text.count + tail.count)
        body += head
        body += text[1..<text.count - 1]  // without its quotation marks
        body += tail
        return body
    }

    /// No JSON escape and no fence mark is in it.
    private static let gap = "@@the-ticket-stands-here@@"

    /// By hand: the standard library's search brings its regular expressions into the binary.
    private static func lastPlace(of part: [UInt8], in bytes: [UInt8]) -> Range<Int> {
        let starts = (0...max(0, bytes.count - part.count)).reversed()
        let start = starts.first { bytes[$0...].starts(with: part) } ?? bytes.count
        return start..<min(bytes.count, start + part.count)
    }
}
