import JSON

/// What a row holds for each field.
typealias RowValues = @Sendable (ImportField) -> JSONValue?

/// The rows of one format, by fields.
protocol TicketRows {
    var repairedFields: Int { get }
    var unseenColumns: [String] { get }
    var columns: ColumnUse { get }
    mutating func next() throws(ImportError) -> ReadRow<RowValues>?
}

struct DelimitedTicketRows: TicketRows {
    private(set) var columns: ColumnUse
    private var reader: DelimitedReader
    private let places: ColumnAssignment
    /// The columns that are not taken, and in which no sentence has stood so far.
    private var unread: [Int]

    init(_ reader: DelimitedReader, mapping: ColumnMapping, file: String) throws(ImportError) {
        self.reader = reader
        places = try mapping.assigned(to: reader.header, of: file)
        columns = ColumnUse(places, in: reader.header)
        unread = reader.header.indices.filter { [places] in !places.holds($0) }
    }

    var repairedFields: Int { reader.repairedFields }
    var unseenColumns: [String] { [] }

    mutating func next() throws(ImportError) -> ReadRow<RowValues>? {
        guard let row = try reader.next() else { return nil }
        if case .row(let fields, _) = row {
            for index in unread where columns.note(fields[index], in: reader.header[index]) {
                unread.removeAll { $0 == index }
            }
        }
        return row.map { fields in
            { [places] field in
                let found = places.all(field).map { JSONValue.string(fields[$0]) }
                return found.count > 1 ? .array(found) : found.first
            }
        }
    }
}

struct JSONLinesTicketRows: TicketRows {
    private(set) var columns = ColumnUse()
    private var reader: JSONLinesReader
    private let mapping: ColumnMapping
    private let file: String
    private var keys: [String] = []
    private var places = ColumnAssignment()
    private(set) var unseenColumns: [String]

    init(_ reader: JSONLinesReader, mapping: ColumnMapping, file: String) {
        self.reader = reader
        self.mapping = mapping
        self.file = file
        unseenColumns = mapping.columnNames
    }

    var repairedFields: Int { reader.repairedFields }

    mutating func next() throws(ImportError) -> ReadRow<RowValues>? {
        guard let row = try reader.next() else { return nil }
        if case .row(let object, _) = row {
            try assignColumns(of: object)
            for (index, member) in object.members.enumerated() where !places.holds(index) {
                if let text = member.value.string { _ = columns.note(text, in: member.key) }
            }
        }
        return row.map { [keys, places] object in { field in places[field].flatMap { object[keys[$0]] } } }
    }

    /// Most lines have the keys of the line before, so the columns are looked up only when they change.
    private mutating func assignColumns(of object: JSONObject) throws(ImportError) {
        let names = object.members.map(\.key)
        guard names != keys else { return }
        // A first line without a number or a text is a wrong mapping; a later one is a bad row, or an empty ticket.
        if keys.isEmpty { try mapping.requireWhatIsNeeded(in: names, of: file) }
        keys = names
        places = mapping.assigned(toKeys: names)
        columns.add(ColumnUse(places, in: names))
        unseenColumns.removeAll { names.contains($0) }
    }
}

extension ReadRow {
    fileprivate func map<Other>(_ transform: (Content) -> Other) -> ReadRow<Other> {
        switch self {
        case .row(let content, let position): .row(transform(content), position)
        case .rejected(let row): .rejected(row)
        }
    }
}
