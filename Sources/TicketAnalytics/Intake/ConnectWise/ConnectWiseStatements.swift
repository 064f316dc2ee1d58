import ODBC

/// The statements that read one site's ConnectWise database, in its own names: one a table for a whole batch.
struct ConnectWiseStatements: Sendable {
    let heads: ConnectWiseHeads
    let tickets: ConnectWiseQuery
    /// The tickets that were merged into others; nil where the site does not say.
    let merged: ConnectWiseQuery?
    /// Nil where notes cannot be read; then `tickets` reads the joined ones.
    let details: ConnectWiseQuery?
    let times: ConnectWiseQuery?
    let members: ConnectWiseQuery?
    /// What the site lacks and the product can do without, a line a table.
    let gaps: [String]

    /// - Throws: `SourceError.missingColumns` with everything that the product cannot do without.
    init(_ catalogue: ConnectWiseCatalogue, _ settings: SourceSettings) throws {
        let notes = ConnectWiseQuery(ConnectWiseField.detailFields, of: catalogue)
        let hasNotes = notes?.column(.noteText) != nil
        let joined: [ConnectWiseField] = hasNotes ? [] : [.description, .analysis, .resolution]
        guard let heads = try ConnectWiseHeads(catalogue, settings),
            let tickets = ConnectWiseQuery(ConnectWiseField.ticketFields + joined, of: catalogue),
            hasNotes || joined.contains(where: { tickets.column($0) != nil })
        else { throw SourceError.missingColumns(catalogue.gaps(in: Self.needed(settings))) }
        self.heads = heads
        self.tickets = tickets
        merged = ConnectWiseQuery([.mergedInto], of: catalogue)
        details = hasNotes ? notes : nil
        times = ConnectWiseQuery(ConnectWiseField.timeFields, of: catalogue)
        members = ConnectWiseQuery(ConnectWiseField.memberFields, of: catalogue)
        gaps = catalogue.gaps(
            in: ConnectWiseField.ticketFields + ConnectWiseField.detailFields + ConnectWiseField.timeFields
                + ConnectWiseField.memberFields)
    }

    private static func needed(_ settings: SourceSettings) -> [ConnectWiseField] {
        [.changed, .summary, .noteTicket, .noteText] + ConnectWiseHeads.conditions(settings)
    }

    /// The columns that hold local times.
    var localTimes: [String] {
        [heads.query, tickets, details, times].compactMap { $0?.localTimes }.flatMap { $0 }.distinct()
    }
}

/// A list of numbers for IN, padded to a power of two so that few statements serve every size.
struct Placeholders: Sendable {
    let values: [Value]

    init(_ numbers: [Int64]) {
        var size = 1
        while size < numbers.count { size *= 2 }
        let last = numbers.last ?? 0
        values = (0..<size).map { .integer($0 < numbers.count ? numbers[$0] : last) }
    }

    var text: String { values.map { _ in "?" }.joined(separator: ", ") }
}
