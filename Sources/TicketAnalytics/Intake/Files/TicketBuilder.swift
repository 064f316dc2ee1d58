import JSON

/// Makes tickets of rows: the values of one row's fields in, a ticket or the reason against it out.
struct TicketBuilder {
    struct Fault: Error { var reason: String }

    func ticket(_ value: (ImportField) -> JSONValue?) throws(Fault) -> ImportedTicket {
        func line(_ field: ImportField) -> String? { Self.text(value(field)).map { $0.trimmed }.flatMap(Self.filled) }
        guard let number = line(.number) else { throw Fault(reason: "it has no ticket number") }
        // Cut to its column it would no longer be found again, or be another ticket's.
        if number.utf16.count > 200 { throw Fault(reason: "its ticket number has more than 200 characters") }
        var ticket = ImportedTicket(externalId: number)
        ticket.summary = line(.summary) ?? ""
        ticket.board = line(.board)
        ticket.company = line(.company)
        ticket.status = line(.status)
        ticket.owner = line(.owner)
        ticket.entered = try Self.time(line(.entered), "entered")
        ticket.changed = try Self.time(line(.changed), "changed")
        ticket.closed = try Self.time(line(.closed), "closed")
        ticket.notes = try notes(value, owner: ticket.owner)
        return ticket
    }

    private func notes(_ value: (ImportField) -> JSONValue?, owner: String?) throws(Fault) -> [ImportedNote] {
        func note(_ field: ImportField, _ role: ImportedNote.Role, _ kind: ImportedNote.Kind) -> [ImportedNote] {
            guard let text = Self.text(value(field)).flatMap(Self.filled) else { return [] }
            return [ImportedNote(role: role, kind: kind, text: text, isPrivate: kind == .internalAnalysis)]
        }
        return note(.problem, .customer, .problem)
            + (try NoteParser(owner: owner).notes(value(.notes)))
            + note(.internalAnalysis, .technician, .internalAnalysis)
            + note(.resolution, .technician, .resolution)
    }

    /// Times of rows and notes; absent is fine, unreadable is not.
    static func time(_ text: String?, _ field: String) throws(Fault) -> Int64? {
        guard let text else { return nil }
        if let time = ImportTime.microseconds(text) { return time }
        throw Fault(reason: "'\(text.prefix(40))' in '\(field)' is not a time such as 2026-11-22 14:12:53")
    }

    /// A value as text; numbers in their own spelling. NUL becomes U+FFFD, because no database takes it in text.
    static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
        case .integer(let number): String(number)
        case .double(let number): String(number)
        case .bool(let flag): String(flag)
        case nil, .null, .array, .object: nil
        }
    }

    static func filled(_ text: String) -> String? {
        text.allSatisfy(\.isWhitespace) ? nil : text
    }
}
