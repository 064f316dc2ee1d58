import ODBC

/// The statement that finds new and changed tickets, within the boards, companies and days of the settings.
struct ConnectWiseHeads: Sendable {
    let query: ConnectWiseQuery
    private let text: String
    private let undated: String
    private let conditionValues: [Value]
    private let isLocal: Bool

    /// Nil if the site lacks what it needs.
    init?(_ catalogue: ConnectWiseCatalogue, _ settings: SourceSettings) throws {
        let conditions = Self.conditions(settings)
        guard
            let query = ConnectWiseQuery(
                [.changed, .summary, .entered, .company, .board],
                conditionsOn: conditions + (settings.companies.isEmpty ? [] : [.companyID]) + [.mergedInto],
                of: catalogue),
            let changed = query.column(.changed), query.column(.summary) != nil,
            conditions.allSatisfy({ query.column($0) != nil })
        else { return nil }
        let moment = Self.moment(catalogue.product, changed)
        let extra = Self.extra(query, catalogue.product, settings)
        self.query = query
        isLocal = !changed.isUTC
        conditionValues = extra.flatMap(\.values)
        text = """
            \(query.text(where: "\(changed.value) >= \(moment) AND (\(changed.value) > \(moment) OR \(query.key) > ?)"))
            \(extra.map { " AND \($0.text)" }.joined())
            ORDER BY \(changed.value), \(query.key) \(try Dialect(catalogue.product).limit)
            """
        undated = """
            \(query.text(where: "\(changed.text) IS NULL\(extra.map { " AND \($0.text)" }.joined())"))
            ORDER BY \(query.key) \(try Dialect(catalogue.product).limit)
            """
    }

    /// The column of the last change, if some tickets have no time there: they are never found.
    func undatedColumn(on connection: Connection) throws -> String? {
        try connection.query(undated, conditionValues + [1]).isEmpty ? nil : query.column(.changed)?.text
    }

    /// The fields that the settings ask for.
    static func conditions(_ settings: SourceSettings) -> [ConnectWiseField] {
        (settings.boards.isEmpty ? [] : [.board]) + (settings.companies.isEmpty ? [] : [.company])
            + (settings.dateFrom == nil ? [] : [.entered])
    }

    /// The next tickets behind a position, at most `limit`.
    func read(
        after cursor: SourceCursor, limit: Int, _ clock: LocalTime, on connection: Connection
    ) throws -> [TicketHead] {
        let changedAt = Value.timestamp(start(cursor, clock))
        let values =
            [changedAt, changedAt, .integer(cursor.number)] + conditionValues + [.integer(Int64(limit))]
        var heads: [TicketHead] = []
        try connection.forEach(text, values) { row in
            guard let number = row.int64("record"), let changedAt = query.time(.changed, in: row, clock) else { return }
            heads.append(
                TicketHead(
                    number: number, summary: row.text("summary") ?? "", company: row.text("company"),
                    board: row.text("board"), enteredAt: query.time(.entered, in: row, clock), changedAt: changedAt))
        }
        return heads
    }

    /// The cursor's time as the column has it. A cursor before every ticket of its time begins a run: if the clock was
    /// set back since, or will be, it begins where the hour that comes twice does, so that no ticket of it is missed.
    private func start(_ cursor: SourceCursor, _ clock: LocalTime) -> Timestamp {
        if !isLocal { return cursor.changedAt }
        return cursor.number == .min ? clock.earliestLocal(from: cursor.changedAt) : clock.local(cursor.changedAt)
    }

    private static func extra(
        _ query: ConnectWiseQuery, _ product: Product, _ settings: SourceSettings
    ) -> [(text: String, values: [Value])] {
        var conditions: [(text: String, values: [Value])] = []
        if let merged = query.column(.mergedInto) {
            conditions.append(("(\(merged.text) IS NULL OR \(merged.text) = 0)", []))
        }
        if let entered = query.column(.entered), let day = settings.dateFrom {
            let midnight = Timestamp(microseconds: day.secondsSince1970 * 1_000_000)
            conditions.append(("\(entered.text) >= \(moment(product, entered))", [.timestamp(midnight)]))
        }
        if !settings.boards.isEmpty { conditions.append(isOne(of: settings.boards, [query.column(.board)])) }
        if !settings.companies.isEmpty {
            conditions.append(isOne(of: settings.companies, [query.column(.company), query.column(.companyID)]))
        }
        return conditions
    }

    /// Whether one of the columns holds one of the names, whatever the case.
    private static func isOne(
        of names: [String], _ columns: [ConnectWiseQuery.Column?]
    ) -> (text: String, values: [Value]) {
        let columns = columns.compactMap { $0 }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let texts = columns.map { "LOWER(\($0.text)) IN (\(marks))" }
        return ("(\(texts.joined(separator: " OR ")))", columns.flatMap { _ in names.map { .text($0.lowercased()) } })
    }

    /// A bound time in the precision of the column: compared in a finer one, a row would come after itself.
    private static func moment(_ product: Product, _ column: ConnectWiseQuery.Column) -> String {
        switch product {
        case .sqlite: "substr(?, 1, 23)"
        default: "CAST(? AS \(column.type))"
        }
    }
}
