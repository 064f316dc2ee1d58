/// Reads CSV (RFC 4180) and its relatives row by row, with memory bounded by the longest row.
///
/// Fields may be quoted, with doubled quotes and line breaks inside. Lines end in CRLF, LF or CR; a byte order mark and
/// blank lines are skipped. A quote inside an unquoted field is text. A row must have as many fields as the header (an
/// empty one too many, from a trailing delimiter, is let pass): a short row is rejected, never filled up, because it
/// mostly is half of a row with an unquoted line break, and would come out as a ticket of its own. After text behind a
/// closing quote the row is rejected, and reading goes on at the next line.
public struct DelimitedReader {
    public static let defaultRowLimit = 16 << 20
    private static let cause = "the fields are not as in the header, or a quote is missing"

    /// The names of the columns, without blanks around them.
    public private(set) var header: [String] = []
    /// How many fields had bytes that are not UTF-8, now U+FFFD.
    public private(set) var repairedFields = 0

    private var buffer: BlockBuffer
    private let delimiter: UInt8
    private let rowLimit: Int
    private var position = RowPosition(row: 0, line: 1)
    private var line = 1
    private var endsInCarriageReturn = false
    private var fields: [String] = []
    private var field: [UInt8] = []
    private var rowBytes = 0
    private var fault: String?

    /// Reads the header line. The delimiter is the most frequent of `, ; tab |` there unless given.
    public init(_ input: InputFile, delimiter: Delimiter? = nil, rowLimit: Int = defaultRowLimit) throws(ImportError) {
        try self.init(BlockBuffer(input), delimiter: delimiter, rowLimit: rowLimit)
    }

    init(
        _ buffer: BlockBuffer, delimiter: Delimiter? = nil, rowLimit: Int = defaultRowLimit
    ) throws(ImportError) {
        self.buffer = buffer
        try self.buffer.openText()
        self.delimiter = (delimiter ?? Delimiter(detectedIn: self.buffer.rest)).byte
        self.rowLimit = rowLimit
        guard try readRow() else { throw .empty(file: buffer.input.name) }
        if let fault { throw .badHeader(file: buffer.input.name, reason: fault) }
        header = fields.map { $0.trimmed }
    }

    /// The next row's fields, as many as the header has; nil at the end.
    ///
    /// Throws where nothing more can be read: a quote that never closes, or a row over the limit.
    public mutating func next() throws(ImportError) -> ReadRow<[String]>? {
        position.row += 1
        guard try readRow() else { return nil }
        if fields.count == header.count + 1, fields.last == "" { fields.removeLast() }
        if fault == nil, fields.count != header.count {
            fault = "it has \(fields.count) fields where the header has \(header.count)"
        }
        if let fault { return .rejected(RejectedRow(position: position, reason: fault, cause: Self.cause)) }
        return .row(fields, position)
    }

    private mutating func readRow() throws(ImportError) -> Bool {
        while let byte = try buffer.peek(), byte == .lineFeed || byte == .carriageReturn { try endLine() }
        guard try buffer.peek() != nil else { return false }
        fields = []
        fields.reserveCapacity(header.count + 1)
        (fault, rowBytes, position.line) = (nil, 0, line)
        while try readField() {}
        return true
    }

    /// Reads one field and what ends it; true if another follows in this row.
    private mutating func readField() throws(ImportError) -> Bool {
        field.removeAll(keepingCapacity: true)
        let isQuoted = try buffer.peek() == .quote
        if isQuoted { try readQuoted() } else { try readPlain() }
        fields.append(decodedField())
        if isQuoted { try skipBlanks() }
        return try readSeparator()
    }

    private mutating func readPlain() throws(ImportError) {
        let delimiter = delimiter
        repeat {
            try append(
                buffer.take { $0 == delimiter || $0 == .lineFeed || $0 == .carriageReturn }, openedAt: nil)
        } while try buffer.moveToNextBlock()
    }

    private mutating func readQuoted() throws(ImportError) {
        let opened = line
        repeat {
            buffer.skip()
            try readToQuote(openedAt: opened)
            buffer.skip()
            // A second quote right here is a doubled one: it belongs to the field.
            guard try buffer.peek() == .quote else { return }
            field.append(.quote)
        } while true
    }

    private mutating func readToQuote(openedAt opened: Int) throws(ImportError) {
        endsInCarriageReturn = false
        while try buffer.peek() != .quote {
            let part = buffer.take { $0 == .quote }
            guard !part.isEmpty else {
                throw .unclosedQuote(file: buffer.input.name, row: position.row, line: opened, limit: nil)
            }
            countLines(part)
            try append(part, openedAt: opened)
        }
    }

    private mutating func append(_ part: ArraySlice<UInt8>, openedAt opened: Int?) throws(ImportError) {
        rowBytes += part.count
        field.append(contentsOf: part)
        guard rowBytes > rowLimit else { return }
        if let opened {
            throw .unclosedQuote(file: buffer.input.name, row: position.row, line: opened, limit: rowLimit)
        }
        throw .rowTooLong(file: buffer.input.name, row: position.row, line: position.line, limit: rowLimit)
    }

    private mutating func countLines(_ part: ArraySlice<UInt8>) {
        for byte in part {
            if byte == .carriageReturn || byte == .lineFeed && !endsInCarriageReturn { line += 1 }
            endsInCarriageReturn = byte == .carriageReturn
        }
    }

    private mutating func decodedField() -> String {
        if let text = String(validating: field, as: UTF8.self) { return text }
        repairedFields += 1
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func skipBlanks() throws(ImportError) {
        while try buffer.peek() == .space { buffer.skip() }
    }

    private mutating func readSeparator() throws(ImportError) -> Bool {
        switch try buffer.peek() {
        case nil: return false
        case delimiter:
            buffer.skip()
            return true
        case .lineFeed, .carriageReturn: break
        default: try skipLine()
        }
        try endLine()
        return false
    }

    private mutating func skipLine() throws(ImportError) {
        fault = "text after the closing quote at line \(line); a quote is missing or not doubled"
        repeat {
            _ = buffer.take { $0 == .lineFeed || $0 == .carriageReturn }
        } while try buffer.moveToNextBlock()
    }

    private mutating func endLine() throws(ImportError) {
        let byte = try buffer.peek()
        buffer.skip(byte == nil ? 0 : 1)
        if byte == .carriageReturn, try buffer.peek() == .lineFeed { buffer.skip() }
        line += 1
    }
}
