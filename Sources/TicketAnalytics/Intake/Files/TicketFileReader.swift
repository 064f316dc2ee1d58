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
    private var rows: any TicketRows
    private var isFailed = false

    /// Opens the file and checks the mapping against its header. The format is found by itself unless given.
    public init(
        _ input: InputFile, mapping: ColumnMapping = ColumnMapping(), format: ImportFormat? = nil,
        delimiter: Delimiter? = nil
    ) throws(ImportError) {
        self.input = input
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

    /// The next row's ticket, or why the row is rejected; nil at the end.
    ///
    /// Throws where nothing more can be read; the rows before stay good, and the next call returns nil.
    public mutating func next() throws(ImportError) -> ReadRow<ImportedTicket>? {
        guard !isFailed else { return nil }
        do throws(ImportError) {
            let row = try rows.next()
            if case .rejected = row { rejectedRows += 1 }
            return row
        } catch {
            isFailed = true
            throw error
        }
    }
}
