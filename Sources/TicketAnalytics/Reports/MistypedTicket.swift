import ODBC

/// A ticket's number or key that is nobody's, and what may have been meant: one digit is wrong, missing, too many, or
/// has changed places with the next.
struct MistypedTicket {
    private static let mostNames = 3
    private let name: [Character]

    init(_ name: String) {
        self.name = Array(name.prefix(30))
    }

    /// Found by the keys of tickets, whatever their number.
    ///
    /// - Throws: `StoreError`
    func nearest(in store: Store) async throws -> [String] {
        var rows = RowSet(["Name": .text])
        for name in candidates { rows.append([.text(name)]) }
        var numbers = RowSet(["Number": .integer])
        for number in Set(candidates.compactMap { Int64($0) }) { numbers.append([.integer(number)]) }
        guard !rows.isEmpty else { return [] }
        let dialect = store.dialect
        let (names, keys) = (rows.table(in: dialect), numbers.table(in: dialect))
        let found = try await store.run { connection in
            try connection.query(
                """
                SELECT \(TicketLabel.columns) FROM \(names.sql)
                JOIN Tickets ON Tickets.ExternalId = r.Name \(dialect.keyOrder)
                """, names.parameters)
                + connection.query(
                    """
                    SELECT \(TicketLabel.columns) FROM \(keys.sql) JOIN Tickets ON Tickets.TicketNumber = r.Number
                    WHERE Tickets.ExternalId IS NULL
                    """, keys.parameters)
        }
        return Array(found.map { TicketLabel($0).text }.sorted().prefix(Self.mostNames))
    }

    private var candidates: Set<String> {
        var found: Set<String> = []
        for index in name.indices where name[index].isASCIIDigit {
            found.insert(String(name[..<index] + name[(index + 1)...]))
            for digit in Self.digits {
                found.insert(String(name[..<index] + [digit] + name[(index + 1)...]))
                found.insert(String(name[...index] + [digit] + name[(index + 1)...]))
                found.insert(String(name[..<index] + [digit] + name[index...]))
            }
            if index + 1 < name.count {
                var swapped = name
                swapped.swapAt(index, index + 1)
                found.insert(String(swapped))
            }
        }
        found.remove(String(name))
        return found.filter { !$0.isEmpty }
    }

    private static let digits: [Character] = Array("0123456789")
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
