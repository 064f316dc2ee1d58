import JSON

/// The rows of one format, as tickets.
protocol TicketRows {
    var repairedFields: Int { get }
    var unseenColumns: [String] { get }
    mutating func next() throws(ImportError) -> ReadRow<ImportedTicket>?
}

struct DelimitedTicketRows: TicketRows {
    private var reader: DelimitedReader
    private let columns: ColumnAssignment

    init(_ reader: DelimitedReader, mapping: ColumnMapping, file: String) throws(ImportError) {
        self.reader = reader
        columns = try mapping.assigned(to: reader.header, of: file)
    }

    var repairedFields: Int { reader.repairedFields }
    var unseenColumns: [String] { [] }

    mutating func next() throws(ImportError) -> ReadRow<ImportedTicket>? {
        try reader.next()?.ticket { fields, field in columns[field].map { .string(fields[$0]) } }
    }
}

struct JSONLinesTicketRows: TicketRows {
    private var reader: JSONLinesReader
    private let mapping: ColumnMapping
    private let file: String
    private var keys: [String] = []
    private var columns = ColumnAssignment()
    private(set) var unseenColumns: [String]

    init(_ reader: JSONLinesReader, mapping: ColumnMapping, file: String) {
        self.reader = reader
        self.mapping = mapping
        self.file = file
        unseenColumns = mapping.columnNames
    }

    var repairedFields: Int { reader.repairedFields }

    mutating func next() throws(ImportError) -> ReadRow<ImportedTicket>? {
        guard let row = try reader.next() else { return nil }
        if case .row(let object, _) = row { try assignColumns(of: object) }
        return row.ticket { [keys, columns] object, field in columns[field].flatMap { object[keys[$0]] } }
    }

    /// Most lines have the keys of the line before, so the columns are looked up only when they change.
    private mutating func assignColumns(of object: JSONObject) throws(ImportError) {
        let names = object.members.map(\.key)
        guard names != keys else { return }
        // A first line without a number is a wrong mapping; a later one is a bad row.
        if keys.isEmpty { try mapping.requireNumber(in: names, of: file) }
        keys = names
        columns = mapping.assigned(toKeys: names)
        unseenColumns.removeAll { names.contains($0) }
    }
}

extension ReadRow {
    fileprivate func ticket(_ value: (Content, ImportField) -> JSONValue?) -> ReadRow<ImportedTicket> {
        switch self {
        case .rejected(let row): return .rejected(row)
        case .row(let content, let position):
            do throws(TicketBuilder.Fault) {
                return .row(try TicketBuilder().ticket { value(content, $0) }, position)
            } catch {
                return .rejected(RejectedRow(position: position, reason: error.reason))
            }
        }
    }
}
