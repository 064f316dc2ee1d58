/// What was written and done in one ticket: notes and time entries, each text once.
struct ConnectWiseConversation {
    private let entries: [ConnectWiseEntry]
    private let people: [(member: Member, hours: Double, notes: Int)]

    /// - Parameters:
    ///   - details: The rows of SR_Detail.
    ///   - times: The time entries. One that was added to the ticket's notes may stand among the details too; it counts once.
    ///   - joined: The texts that stand in place of the details where those cannot be read.
    init(details: [ConnectWiseEntry], times: [ConnectWiseEntry], joined: [String] = []) {
        let timed = Set(times.flatMap(\.texts).map(\.trimmed))
        // A detail that nobody is known to have written, with the text of a time entry, is that one's.
        let details = details.filter { $0.member != nil || $0.authorKind == .customer || !$0.repeats(timed) }
        let written = Set(details.flatMap(\.writings))
        var entries = details
        var people = details.compactMap { entry in
            entry.member.map { (member: $0, hours: entry.hours, notes: entry.texts.isEmpty ? 0 : 1) }
        }
        for time in times {
            let news = time.writings.filter { !written.contains($0) }
            if let member = time.member { people.append((member, time.hours, news.isEmpty ? 0 : 1)) }
            var entry = time
            entry.texts = news.map(\.text).filter { text in !joined.contains { $0.contains(text) } }
            entries.append(entry)
        }
        self.entries = entries.sorted(by: ConnectWiseEntry.isEarlier)
        self.people = people
    }

    func notes(_ staff: Staff) -> [TicketNote] {
        entries.compactMap { $0.note(staff) }
    }

    func add(to people: inout TicketPeople) {
        for person in self.people { people.add(person.member, hours: person.hours, notes: person.notes) }
    }
}

/// A text and who wrote it.
private struct Writing: Hashable {
    let author: String?
    let text: String
}

extension ConnectWiseEntry {
    fileprivate var writings: [Writing] {
        texts.map { Writing(author: member?.identifier, text: $0.trimmed) }
    }

    fileprivate func repeats(_ texts: Set<String>) -> Bool {
        self.texts.contains { texts.contains($0.trimmed) }
    }
}
