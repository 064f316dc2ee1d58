extension StandardTicket {
    /// The text that the extractor reads and that quotes are found in: the summary, then the notes in order, each under
    /// who wrote it. Quoted mail, signatures and mark-up are left out; empty for an empty ticket.
    public var text: String {
        var parts: [String] = []
        var seen: Set<String> = []
        let summary = summary.trimmed
        if !summary.isEmpty {
            parts.append(summary)
            seen.insert(summary)
        }
        for note in notes {
            let body = MailText.own(HTMLText.plain(note.text)).trimmed
            // Many a help desk repeats the summary, or the same note, as the next one.
            guard !body.isEmpty, seen.insert(body).inserted else { continue }
            parts.append("[\(note.role)]\n\(body)")
        }
        return parts.joined(separator: "\n\n")
    }
}

extension TicketNote {
    fileprivate var role: String {
        let place: String? =
            switch kind {
            case .problem: nil
            case .analysis: "analysis"
            case .resolution: "resolution"
            case .time: "time"
            }
        return [authorKind.rawValue, place, isInternal && kind != .analysis ? "internal" : nil]
            .compactMap { $0 }.joined(separator: ", ")
    }
}

extension String {
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
