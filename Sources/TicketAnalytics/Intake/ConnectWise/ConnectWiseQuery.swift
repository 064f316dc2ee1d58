import ODBC

/// A SELECT that takes each field from where this site has it. The first field's table is read, and a further one is
/// joined only for what the tables so far lack.
struct ConnectWiseQuery: Sendable {
    typealias Column = ConnectWiseCatalogue.Column

    private let catalogue: ConnectWiseCatalogue
    private let fields: [ConnectWiseField]
    private var tables: [ConnectWiseTable] = []
    private var columns: [ConnectWiseField: Column] = [:]

    /// Nil if the site lacks the first field.
    ///
    /// - Parameter others: Fields that conditions are on, beside those that are read.
    init?(
        _ fields: [ConnectWiseField], conditionsOn others: [ConnectWiseField] = [], of catalogue: ConnectWiseCatalogue
    ) {
        self.catalogue = catalogue
        self.fields = fields
        for field in fields + others { find(field) }
        guard let first = fields.first, columns[first] != nil else { return nil }
    }

    /// A field's column, for conditions; nil if the site lacks it.
    func column(_ field: ConnectWiseField) -> Column? { columns[field] }

    /// The key of the table that is read, named `record` in the rows.
    var key: String { key(of: tables[0]) }

    /// The fields under their names, those that the site lacks as NULL.
    func text(where condition: String) -> String {
        let selected = fields.map { "\(columns[$0]?.value ?? "NULL") AS \($0.name)" }
        return """
            SELECT \(key) AS record, \(selected.joined(separator: ", "))
            FROM \(tables.enumerated().map { $0 == 0 ? named($1) : join($1) }.joined(separator: " "))
            WHERE \(condition)
            """
    }

    /// A time of a row in UTC.
    func time(_ field: ConnectWiseField, in row: Row, _ clock: LocalTime) -> Timestamp? {
        guard let column = columns[field], let time = row.timestamp(field.name) else { return nil }
        return column.isUTC ? time : clock.utc(time)
    }

    /// The columns that hold local times.
    var localTimes: [String] {
        fields.compactMap { field in columns[field].flatMap { field.isTime && !$0.isUTC ? $0.text : nil } }
    }

    private mutating func find(_ field: ConnectWiseField) {
        for group in catalogue.columns(of: field) where columns[field] == nil {
            guard let column = group.min(by: { cost($0.table) < cost($1.table) }) else { continue }
            if !tables.contains(column.table) {
                if let reference = column.table.reference { find(reference) }
                tables.append(column.table)
            }
            columns[field] = column
        }
    }

    /// Nothing for a table that is read already, less for a look-up of one such than for another view of the subject.
    private func cost(_ table: ConnectWiseTable) -> Int {
        if tables.contains(table) { return 0 }
        guard let reference = table.reference else { return 2 }
        return catalogue.columns(of: reference).joined().contains { tables.contains($0.table) } ? 1 : 3
    }

    private func join(_ table: ConnectWiseTable) -> String {
        let other = table.reference.flatMap { columns[$0]?.text } ?? key
        return "LEFT JOIN \(named(table)) ON \(key(of: table)) = \(other)"
    }

    private func named(_ table: ConnectWiseTable) -> String { "\(catalogue.prefix)\(table.name) AS \(table.name)" }

    private func key(of table: ConnectWiseTable) -> String { "\(table.name).\(catalogue.key(of: table) ?? "")" }
}
