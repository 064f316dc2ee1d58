import ODBC

/// A row of SR_Detail or Time_Entry: a note, somebody's work, or both.
struct ConnectWiseNote {
    let ticketNumber: Int64
    let order: (Timestamp, Int64)
    private(set) var note: TicketNote?
    private(set) var member: TechnicianWork?

    init?(detail row: Row) {
        guard let number = row.int64(0), let record = row.int64(1), let text = row.text(3) else { return nil }
        let time = row.timestamp(2) ?? Timestamp(microseconds: 0)
        ticketNumber = number
        order = (time, record)
        member = TechnicianWork(row)
        member?.notes = 1
        let isAnalysis = row.bool(5) ?? false
        note = TicketNote(
            author: member?.name,
            // E-mail that no contact was found for is the customer's too.
            authorKind: member != nil ? .technician : row.int64(7) != nil || !isAnalysis ? .customer : .system,
            kind: row.noteKind(otherwise: .problem), isInternal: isAnalysis, createdAt: time, text: text)
    }

    init?(timeEntry row: Row) {
        guard let number = row.int64(0), let record = row.int64(1) else { return nil }
        let time = row.timestamp(2) ?? Timestamp(microseconds: 0)
        ticketNumber = number
        order = (time, record)
        member = TechnicianWork(row)
        member?.hours = row.double(12) ?? 0
        let text = [row.text(3), row.text(7)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n")
        guard !text.isEmpty else { return }
        member?.notes = 1
        let kind = row.noteKind(otherwise: .time)
        note = TicketNote(
            author: member?.name, authorKind: .technician, kind: kind, isInternal: kind == .analysis, createdAt: time,
            text: text)
    }

    /// The note as the machine's where its member is one of those that are no persons.
    func demoted(ifIn excluded: Set<String>) -> ConnectWiseNote {
        guard let member, excluded.contains(member.identifier.lowercased()) else { return self }
        var demoted = self
        demoted.note?.authorKind = .system
        demoted.member = nil
        return demoted
    }

    /// Hours and notes added up, one entry a person.
    static func people(of notes: [ConnectWiseNote]) -> [TechnicianWork] {
        var people: [String: TechnicianWork] = [:]
        for work in notes.compactMap(\.member) {
            people[work.identifier, default: work.idle].hours += work.hours
            people[work.identifier]?.notes += work.notes
        }
        return people.values.sorted { $0.identifier < $1.identifier }
    }
}

extension Row {
    fileprivate func noteKind(otherwise standard: NoteKind) -> NoteKind {
        if bool(6) == true { return .resolution }
        if bool(5) == true { return .analysis }
        return bool(4) == true ? .problem : standard
    }
}

extension TechnicianWork {
    /// The member of a note's row, if staff wrote it.
    fileprivate init?(_ row: Row) {
        guard let identifier = row.text(8) else { return nil }
        let name = [row.text(9), row.text(10)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        self.init(identifier: identifier, name: name.isEmpty ? identifier : name, isActive: row.bool(11) != true)
    }

    fileprivate var idle: TechnicianWork {
        TechnicianWork(identifier: identifier, name: name, isActive: isActive)
    }
}
