import JSON
import ODBC

extension StandardTicket {
    init(_ ticket: APITicket, notes: [APIEntry], timeEntries: [APIEntry], staff: Staff) {
        self.init(number: ticket.number, summary: ticket.summary)
        company = ticket.company
        board = ticket.board
        status = ticket.status
        enteredAt = ticket.enteredAt
        closedAt = ticket.closedAt
        var people = TicketPeople(staff)
        for person in ticket.assigned.compactMap(staff.person(of:)) { people.assign(person) }
        let entries = notes.filter { !$0.isRepeated(in: timeEntries) } + timeEntries
        for entry in entries.sorted(by: { ($0.time, $0.record) < ($1.time, $1.record) }) {
            let person = entry.member.flatMap(staff.person(of:))
            if let person { people.add(person, hours: entry.hours, notes: entry.note == nil ? 0 : 1) }
            guard let note = entry.note else { continue }
            self.notes.append(person.map { note.told(by: $0, of: staff) } ?? note)
        }
        if let first = ticket.firstWords, !self.notes.contains(where: { $0.text.trimmed == first.trimmed }) {
            let note = TicketNote(authorKind: .customer, kind: .problem, createdAt: enteredAt, text: first)
            self.notes.insert(note, at: 0)
        }
        self.people = people.work
    }
}

extension Staff {
    fileprivate func person(of member: APIMember) -> Member? {
        person(record: member.record, named: member.login ?? member.name)
    }
}

extension APIEntry {
    /// Whether the note is a time entry's text once more, as a list of all notes has it.
    fileprivate func isRepeated(in entries: [APIEntry]) -> Bool {
        guard let text = note?.text.trimmed else { return false }
        return entries.contains { $0.note?.text.trimmed == text && $0.member?.record == member?.record }
    }
}

extension APITicket {
    /// Owner, resource list, and who closed it.
    fileprivate var assigned: [APIMember] {
        let resources = row["resources"]?.string?.split(separator: ",").map { $0.trimmed } ?? []
        let names = resources + [row["closedBy"]?.string].compactMap { $0 }
        return ([row["owner"]] + names.map { .string($0) }).compactMap { $0.flatMap(APIMember.init) }
    }

    /// What was written when the ticket was entered; usually a note too.
    fileprivate var firstWords: String? { row["initialDescription"]?.words }
}
