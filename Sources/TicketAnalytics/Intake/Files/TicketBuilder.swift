import JSON

/// Makes tickets of rows: the values of one row's fields in, a ticket or the reason against it out.
struct TicketBuilder {
    struct Fault: Error {
        var reason: String
        /// The reason without the row's own values.
        var cause: String
        /// The field that cannot be read, where the ticket could do without it.
        var field: ImportField?
        /// The time that only the order of day and month makes one.
        var unordered: WrittenTime?

        init(_ reason: String, cause: String? = nil, in field: ImportField? = nil, unordered: WrittenTime? = nil) {
            self.reason = reason
            self.cause = cause ?? reason
            self.field = field
            self.unordered = unordered
        }
    }

    /// In which order the file writes day and month, as far as it is known.
    var order: DateOrder?

    func ticket(_ value: RowValues) throws(Fault) -> ImportedTicket {
        func line(_ field: ImportField) -> String? { Self.text(value(field)).map { $0.trimmed }.flatMap(Self.filled) }
        guard let number = line(.number) else { throw Fault("it has no ticket number") }
        // Cut to its column it would no longer be found again, or be another ticket's.
        if number.utf16.count > 200 { throw Fault("its ticket number has more than 200 characters") }
        var ticket = ImportedTicket(externalId: number)
        ticket.summary = line(.summary) ?? ""
        ticket.board = line(.board)
        ticket.company = line(.company)
        ticket.status = line(.status)
        ticket.owner = line(.owner)
        ticket.entered = try time(line(.entered), .entered)
        ticket.closed = try time(line(.closed), .closed)
        ticket.notes = try notes(value, owner: ticket.owner)
        return ticket
    }

    /// The times of a row that can be read, to learn the order from.
    static func times(_ value: RowValues) -> [WrittenTime] {
        [ImportField.entered, .closed].compactMap { text(value($0)).flatMap { WrittenTime($0.trimmed) } }
    }

    private func notes(_ value: RowValues, owner: String?) throws(Fault) -> [ImportedNote] {
        func note(_ field: ImportField, _ role: ImportedNote.Role, _ kind: ImportedNote.Kind) -> [ImportedNote] {
            guard let text = Self.text(value(field)).flatMap(Self.filled) else { return [] }
            return [ImportedNote(role: role, kind: kind, text: text, isPrivate: kind == .internalAnalysis)]
        }
        return note(.problem, .customer, .problem)
            + (try NoteParser(owner: owner, builder: self).notes(value(.notes)))
            + note(.internalAnalysis, .technician, .internalAnalysis)
            + note(.resolution, .technician, .resolution)
    }

    /// The time of a row, or of a note if no field is named, in microseconds since 1970-01-01 UTC; absent is fine,
    /// unreadable is not.
    func time(_ text: String?, _ field: ImportField? = nil) throws(Fault) -> Int64? {
        guard let text, !Self.saysNothing(text) else { return nil }
        let name = field?.rawValue ?? "created"
        guard let written = WrittenTime(text) else {
            throw Fault(
                "'\(text.prefix(40))' in '\(name)' is not a time such as 2026-11-22 14:12:53",
                cause: "what stands in '\(name)' is not a time", in: field)
        }
        if let time = written.microseconds(order) { return time }
        throw Fault("'\(text.prefix(40))' in '\(name)' is two days", in: field, unordered: written)
    }

    /// `-`, `0000-00-00 00:00:00`, `N/A`: how exports write that there is no time.
    private static func saysNothing(_ text: String) -> Bool {
        text.utf8.allSatisfy { !$0.isLetter && $0 < 0x80 && !($0.isDigit && $0 != 0x30) }
            || ["n/a", "null", "none"].contains(text.lowercased())
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
