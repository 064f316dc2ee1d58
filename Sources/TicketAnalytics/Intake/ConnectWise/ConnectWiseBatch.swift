import ODBC

/// Reads a batch of tickets with one statement a table.
struct ConnectWiseBatch {
    let connection: Connection
    let statements: ConnectWiseStatements
    let staff: Staff
    let clock: LocalTime

    /// Tickets a statement: SQL Server takes 2,100 parameters.
    private static let limit = 1_024

    /// Those that are there, each once: a read without locks may yield a row twice.
    func tickets(_ numbers: [Int64]) throws -> [StandardTicket] {
        let children = try mergedTickets(into: numbers)
        let all = numbers + children.keys.sorted()
        let details = try entries(statements.details, .noteTicket, of: all, children) {
            ConnectWiseEntry($0, of: $1, staff, clock)
        }
        let times = try entries(statements.times, .timeTicket, of: all, children) {
            ConnectWiseEntry(time: $0, of: $1, staff, clock)
        }
        return try rows(statements.tickets, statements.tickets.key, numbers)
            .filter { row in (row.int64("mergedInto") ?? 0) == 0 }
            .map { row in ticket(row, details: details[row.record] ?? [], times: times[row.record] ?? []) }
    }

    /// The tickets that were merged into others, with those: their notes are told there. One may have been merged into a
    /// ticket that was merged itself later.
    private func mergedTickets(into numbers: [Int64]) throws -> [Int64: Int64] {
        guard let merged = statements.merged, let column = merged.column(.mergedInto) else { return [:] }
        var parents: [Int64: Int64] = [:]
        var next = numbers
        while !next.isEmpty {
            let children = try rows(merged, column.text, next).filter { parents[$0.record] == nil }
            for child in children { parents[child.record] = child.int64("mergedInto") ?? 0 }
            next = children.map(\.record)
        }
        return Dictionary(uniqueKeysWithValues: parents.keys.map { ($0, Self.root(of: $0, parents)) })
    }

    private static func root(of ticket: Int64, _ parents: [Int64: Int64]) -> Int64 {
        var root = ticket
        // Two that were merged into each other have none; then any of them does.
        var passed: Set = [ticket]
        while let parent = parents[root], passed.insert(parent).inserted { root = parent }
        return root
    }

    private func entries(
        _ query: ConnectWiseQuery?, _ ticket: ConnectWiseField, of numbers: [Int64], _ children: [Int64: Int64],
        _ entry: (Row, ConnectWiseQuery) -> ConnectWiseEntry?
    ) throws -> [Int64: [ConnectWiseEntry]] {
        guard let query, let column = query.column(ticket) else { return [:] }
        let entries = try rows(query, column.text, numbers).compactMap { entry($0, query) }
        return Dictionary(grouping: entries) { children[$0.ticket] ?? $0.ticket }
    }

    private func rows(_ query: ConnectWiseQuery, _ column: String, _ numbers: [Int64]) throws -> [Row] {
        var seen: Set<Int64> = []
        return try stride(from: 0, to: numbers.count, by: Self.limit).flatMap { start in
            let placeholders = Placeholders(Array(numbers[start...].prefix(Self.limit)))
            return try connection.query(query.text(where: "\(column) IN (\(placeholders.text))"), placeholders.values)
        }.filter { seen.insert($0.record).inserted }
    }

    private func ticket(_ row: Row, details: [ConnectWiseEntry], times: [ConnectWiseEntry]) -> StandardTicket {
        let query = statements.tickets
        var ticket = StandardTicket(number: row.record, summary: row.text("summary") ?? "")
        ticket.company = row.text("company")
        ticket.board = row.text("board")
        ticket.status = row.text("status")
        ticket.enteredAt = query.time(.entered, in: row, clock)
        ticket.closedAt = query.time(.closed, in: row, clock)
        let joined = statements.details == nil ? row.joinedNotes : []
        let conversation = ConnectWiseConversation(details: details, times: times, joined: joined.map(\.text))
        ticket.notes = joined + conversation.notes(staff)
        var people = TicketPeople(staff)
        conversation.add(to: &people)
        for member in row.assigned(staff) { people.assign(member) }
        ticket.people = people.work
        return ticket
    }
}

extension Row {
    /// The key of the row's table.
    fileprivate var record: Int64 { int64("record") ?? 0 }

    /// The notes of each kind as the view joins them; it does not say who wrote them.
    fileprivate var joinedNotes: [TicketNote] {
        let kinds: [(column: String, kind: NoteKind)] = [
            ("description", .problem), ("analysis", .analysis), ("resolution", .resolution),
        ]
        return kinds.compactMap { column, kind in
            guard let text = text(column), !text.trimmed.isEmpty else { return nil }
            return TicketNote(
                authorKind: kind == .problem ? .customer : .technician, kind: kind, isInternal: kind == .analysis,
                text: text)
        }
    }

    /// Resource list, owner, and who closed or resolved the ticket.
    fileprivate func assigned(_ staff: Staff) -> [Member] {
        let resources = (text("resources") ?? "").split { ",;".contains($0) }.map(String.init)
        let owner = [text("ownerFirstName"), text("ownerLastName")].compactMap { $0 }.joined(separator: " ")
        let names = resources + [text("closedBy"), text("resolvedBy")].compactMap { $0 }
        return [staff.person(record: int64("ownerRecord"), named: owner)].compactMap { $0 }
            + names.compactMap { staff.person(named: $0) }
    }
}
