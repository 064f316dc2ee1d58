/// Reads the tickets of a CSV or JSON Lines file one by one, with constant memory.
///
/// ```swift
/// var reader = try TicketFileReader(InputFile(opening: "-"), mapping: ColumnMapping(parsing: "number=id"))
/// while let row = try reader.next() {
///     switch row {
///     case .row(let ticket, _): batch.append(ticket)
///     case .rejected(let row): log(row.description)
///     }
/// }
/// ```
public struct TicketFileReader {
    public let format: ImportFormat
    /// How many rows were rejected so far.
    public private(set) var rejectedRows = 0

    private let input: InputFile
    private let mapping: ColumnMapping
    private let delimiter: Delimiter?
    private var rows: any TicketRows
    private var order: DateOrder?
    private var isFailed = false

    /// Opens the file and checks the mapping against its header. The format is found by itself unless given.
    ///
    /// - Parameter order: In which order day and month are written; unless given the file's own dates tell, as soon as
    ///   one of them needs to be told.
    public init(
        _ input: InputFile, mapping: ColumnMapping = ColumnMapping(), format: ImportFormat? = nil,
        delimiter: Delimiter? = nil, order: DateOrder? = nil
    ) throws(ImportError) {
        self.input = input
        self.mapping = mapping
        self.delimiter = delimiter
        self.order = order
        var buffer = BlockBuffer(input)
        self.format = if let format { format } else { try ImportFormat(of: &buffer) }
        rows =
            switch self.format {
            case .delimited:
                try DelimitedTicketRows(
                    DelimitedReader(buffer, delimiter: delimiter), mapping: mapping, file: input.name)
            case .jsonLines: JSONLinesTicketRows(try JSONLinesReader(buffer), mapping: mapping, file: input.name)
            }
    }

    public var bytesRead: Int { input.bytesRead }
    /// Nil when the input is a pipe.
    public var totalBytes: Int? { input.totalBytes }

    /// How many fields (lines, in JSON Lines) had bytes that are not UTF-8, now U+FFFD.
    public var repairedFields: Int { rows.repairedFields }

    /// Mapped names that no JSON line had so far: worth a warning at the end. Empty for CSV, where they are errors.
    public var unseenColumns: [String] { rows.unseenColumns }

    /// Which columns became what, as far as the file has been read.
    public var columns: ColumnUse { rows.columns }

    /// The next row's ticket, or why the row is rejected; nil at the end.
    ///
    /// Throws where nothing more can be read; the rows before stay good, and the next call returns nil.
    public mutating func next() throws(ImportError) -> ReadRow<ImportedTicket>? {
        guard !isFailed else { return nil }
        do throws(ImportError) {
            guard let row = try rows.next() else { return nil }
            let ticket = try ticket(of: row)
            if case .rejected = ticket { rejectedRows += 1 }
            return ticket
        } catch {
            isFailed = true
            throw error
        }
    }

    private mutating func ticket(of row: ReadRow<RowValues>) throws(ImportError) -> ReadRow<ImportedTicket> {
        switch row {
        case .rejected(let row): return .rejected(row)
        case .row(let values, let position):
            do throws(TicketBuilder.Fault) {
                return .row(try TicketBuilder(order: order).ticket(values), position)
            } catch {
                guard let time = error.unordered else { return .rejected(RejectedRow(position, error)) }
                order = try learnedOrder(for: time)
                return try ticket(of: row)
            }
        }
    }

    /// Reads the whole file once more, row by row: mostly its first rows tell, but some may tell otherwise.
    private func learnedOrder(for time: WrittenTime) throws(ImportError) -> DateOrder {
        let file = input.name
        guard let again = try input.again() else { throw .unknownDateOrder(file: file, canTell: false) }
        var reader = try TicketFileReader(again, mapping: mapping, format: format, delimiter: delimiter)
        let shown = reader.shownOrders()
        if shown.count > 1 { throw .mixedDateOrders(file: file) }
        if let order = shown.first { return order }
        // Nobody writes 04.03.2026 for the third of April.
        if case .either(_, _, hasPoints: true) = time.date { return .dayFirst }
        throw .unknownDateOrder(file: file, canTell: true)
    }

    /// The orders of day and month that the file's dates show, until there are two.
    private mutating func shownOrders() -> Set<DateOrder> {
        var orders: Set<DateOrder> = []
        // Where nothing more can be read, what was read must do; the import itself tells why.
        while orders.count < 2, let row = try? rows.next() {
            guard case .row(let values, _) = row else { continue }
            for time in TicketBuilder.times(values) {
                if case .known(_, let order?) = time.date { orders.insert(order) }
            }
        }
        return orders
    }
}

extension RejectedRow {
    fileprivate init(_ position: RowPosition, _ fault: TicketBuilder.Fault) {
        self.init(position: position, reason: fault.reason, cause: fault.cause, field: fault.field)
    }
}
