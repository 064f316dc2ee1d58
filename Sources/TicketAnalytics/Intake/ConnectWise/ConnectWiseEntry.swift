import ODBC

/// A row of SR_Detail or Time_Entry: a note, somebody's work, or both.
struct ConnectWiseEntry {
    var ticket: Int64
    let record: Int64
    let time: Timestamp?
    let kind: NoteKind
    let authorKind: AuthorKind
    let member: Member?
    /// A time entry may have a text for the customer and one for the house.
    var texts: [String]
    var hours: Double = 0

    /// A row of SR_Detail.
    init?(_ row: Row, of query: ConnectWiseQuery, _ staff: Staff, _ clock: LocalTime) {
        guard let ticket = row.int64("ticket"), let record = row.int64("record") else { return nil }
        self.ticket = ticket
        self.record = record
        time = query.time(.noteCreated, in: row, clock)
        kind = row.noteKind(otherwise: .problem)
        member = staff.person(record: row.reference("member"))
        // E-mail that no contact was found for is the customer's too.
        let isCustomers = row.reference("contact") != nil || kind != .analysis
        authorKind = row.reference("member") != nil ? .technician : isCustomers ? .customer : .system
        texts = [row.text("text")].written
    }

    /// A row of Time_Entry.
    init?(time row: Row, of query: ConnectWiseQuery, _ staff: Staff, _ clock: LocalTime) {
        guard let ticket = row.int64("ticket"), let record = row.int64("record") else { return nil }
        self.ticket = ticket
        self.record = record
        time = query.started(row, clock)
        kind = row.noteKind(otherwise: .time)
        member = staff.person(record: row.int64("member"), named: row.text("login"))
        authorKind = .technician
        texts = [row.text("text"), row.text("internal")].written
        hours = row.double("hours") ?? 0
    }

    /// Nil if nothing is written.
    func note(_ staff: Staff) -> TicketNote? {
        guard !texts.isEmpty else { return nil }
        let note = TicketNote(
            authorKind: authorKind, kind: kind, isInternal: kind == .analysis, createdAt: time,
            text: texts.joined(separator: "\n\n"))
        return member.map { note.told(by: $0, of: staff) } ?? note
    }

    static func isEarlier(_ left: ConnectWiseEntry, _ right: ConnectWiseEntry) -> Bool {
        let start = Timestamp(microseconds: 0)
        return (left.time ?? start, left.record) < (right.time ?? start, right.record)
    }
}

extension Row {
    /// The key of another row; some columns have 0 for none.
    fileprivate func reference(_ column: String) -> Int64? {
        int64(column).flatMap { $0 == 0 ? nil : $0 }
    }

    fileprivate func noteKind(otherwise standard: NoteKind) -> NoteKind {
        if bool("resolution") == true { return .resolution }
        if bool("analysis") == true { return .analysis }
        return bool("problem") == true ? .problem : standard
    }
}

extension ConnectWiseQuery {
    /// When work began. Some versions keep the time of day apart from the day.
    fileprivate func started(_ row: Row, _ clock: LocalTime) -> Timestamp? {
        let day: Int64 = 86_400_000_000
        guard let time = row.timestamp("time"), time.microseconds < 0, let date = row.timestamp("day") else {
            return self.time(.timeStarted, in: row, clock)
        }
        let timeOfDay = (time.microseconds % day + day) % day
        return clock.utc(Timestamp(microseconds: date.microseconds - date.microseconds % day + timeOfDay))
    }
}

extension [String?] {
    /// The texts that say something.
    fileprivate var written: [String] {
        compactMap { $0 }.filter { !$0.trimmed.isEmpty }
    }
}
