public import JSON

/// Reads JSON Lines: one object a line, blank lines skipped, with memory bounded by the longest line.
///
/// A line that is no JSON object, or longer than the limit, is rejected; the next one is read all the same.
public struct JSONLinesReader {
    /// How many lines had bytes that are not UTF-8, now U+FFFD.
    public private(set) var repairedFields = 0

    private var buffer: BlockBuffer
    private let lineLimit: Int
    private var position = RowPosition(row: 0, line: 0)
    private var bytes: [UInt8] = []
    private var isTooLong = false

    public init(_ input: InputFile, lineLimit: Int = DelimitedReader.defaultRowLimit) throws(ImportError) {
        try self.init(BlockBuffer(input), lineLimit: lineLimit)
    }

    init(_ buffer: BlockBuffer, lineLimit: Int = DelimitedReader.defaultRowLimit) throws(ImportError) {
        self.buffer = buffer
        self.lineLimit = lineLimit
        try self.buffer.openText()
    }

    /// The next line's object; nil at the end. Throws only when the file cannot be read.
    public mutating func next() throws(ImportError) -> ReadRow<JSONObject>? {
        while try readLine() {
            if !isTooLong, bytes.allSatisfy({ $0 <= .space }) { continue }
            position.row += 1
            if isTooLong { return rejected("it is longer than \(lineLimit >> 20) MB") }
            return parsedLine()
        }
        return nil
    }

    private mutating func readLine() throws(ImportError) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        isTooLong = false
        guard try buffer.peek() != nil else { return false }
        position.line += 1
        repeat {
            let part = buffer.take { $0 == .lineFeed }
            isTooLong = isTooLong || bytes.count + part.count > lineLimit
            if !isTooLong { bytes.append(contentsOf: part) }
        } while try buffer.moveToNextBlock()
        if try buffer.peek() != nil { buffer.skip() }
        return true
    }

    private mutating func parsedLine() -> ReadRow<JSONObject> {
        do throws(JSONError) {
            let value = try JSONValue(parsing: decodedLine())
            guard let object = value.object else { return rejected("it is not a JSON object") }
            return .row(object, position)
        } catch {
            return rejected("it is not valid JSON from column \(error.column) on", cause: "it is not valid JSON")
        }
    }

    private mutating func decodedLine() -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        repairedFields += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    private func rejected(_ reason: String, cause: String? = nil) -> ReadRow<JSONObject> {
        .rejected(RejectedRow(position: position, reason: reason, cause: cause))
    }
}
