/// Why a file cannot be imported any further. What is wrong with one row alone is a `RejectedRow`.
public enum ImportError: Error, Sendable, Equatable {
    case cannotOpen(file: String, reason: String, isDenied: Bool)
    case readFailed(file: String, reason: String)
    /// Not text: `content` names what it is, `advice` how to make text of it.
    case notText(file: String, content: String, advice: String)
    case empty(file: String)
    case badHeader(file: String, reason: String)
    /// A quoted field that opened at `line` has no closing quote within `limit` bytes, or before the end (`nil`).
    case unclosedQuote(file: String, row: Int, line: Int, limit: Int?)
    case rowTooLong(file: String, row: Int, line: Int, limit: Int)
    case badMapping(part: String)
    case unknownField(name: String, nearest: String?)
    case unknownColumn(name: String, field: String, nearest: [String])
    case noNumberColumn(file: String, columns: [String])
    case noTextColumn(file: String, columns: [String])
    case badDelimiter(String)
    /// Dates such as 03/04/2026, and none of the file tells which is the day. `canTell` is false where the file cannot be
    /// looked through, because it can be read only once.
    case unknownDateOrder(file: String, canTell: Bool)
    case mixedDateOrders(file: String)
}

extension ImportError: Explainable {
    public var problem: String {
        switch self {
        case .cannotOpen(let file, let reason, _): "\(file) cannot be opened: \(reason)."
        case .readFailed(let file, let reason): "Reading \(file) failed: \(reason)."
        case .notText(let file, let content, _): "\(file) is \(content), not CSV or JSON Lines in UTF-8."
        case .empty(let file): "\(file) is empty: it has no header line."
        case .badHeader(let file, let reason): "\(file) has a broken header: \(reason)."
        case .unclosedQuote(let file, let row, let line, nil):
            "\(file), row \(row): the quote opened at line \(line) is never closed."
        case .unclosedQuote(let file, let row, let line, let limit?):
            "\(file), row \(row): the quote opened at line \(line) is not closed within \(limit >> 20) MB."
        case .rowTooLong(let file, let row, let line, let limit):
            "\(file), row \(row) (line \(line)) is longer than \(limit >> 20) MB."
        case .badMapping(let part): "'\(part)' in the column mapping is not of the form field=column."
        case .unknownField(let name, _): "The column mapping names an unknown field '\(name)'."
        case .unknownColumn(let name, let field, _): "The file has no column '\(name)' for the field '\(field)'."
        case .noNumberColumn(let file, _): "\(file) has no column that looks like a ticket number."
        case .noTextColumn(let file, _): "\(file) has no column that looks like a summary, a description or notes."
        case .badDelimiter(let text): "'\(text)' is not a delimiter."
        case .unknownDateOrder(let file, true):
            "\(file) has dates such as 03/04/2026, and none that tells whether the day or the month comes first."
        case .unknownDateOrder(let file, false):
            "\(file) has dates such as 03/04/2026, and cannot be looked through for one that tells the day."
        case .mixedDateOrders(let file): "\(file) has dates with the day first and others with the month first."
        }
    }

    public var remedy: String {
        switch self {
        case .cannotOpen(_, _, true): "Give the user that runs populate the right to read it."
        case .cannotOpen: "Check the path; - reads standard input."
        case .readFailed: "Check the disk or the network share, then run the same command again."
        case .notText(_, _, let advice): advice
        case .empty: "Export the tickets with a header line, then import again."
        case .badHeader: "Repair the header line, then import again."
        case .unclosedQuote: "Close the quote or double it, then import again: rows already read are kept."
        case .rowTooLong: "Look for a missing line break or quote there, then import again: rows already read are kept."
        case .badMapping: "Write for example number=id,summary=title,problem=body."
        case .unknownField(_, let nearest):
            (nearest.map { "Did you mean \($0)? " } ?? "")
                + "Fields are \(ImportField.allCases.map(\.rawValue).joined(separator: ", "))."
        case .unknownColumn(_, _, let nearest): "Did you mean \(nearest.joined(separator: ", "))?"
        case .noNumberColumn(_, let columns):
            "Name it with --map number=COLUMN; the columns are \(columns.prefix(20).joined(separator: ", "))."
        case .noTextColumn(_, let columns):
            "Name it with --map problem=COLUMN; the columns are \(columns.prefix(20).joined(separator: ", "))."
        case .badDelimiter: "Give one ASCII character such as , ; | or the word tab."
        case .unknownDateOrder(_, true), .mixedDateOrders: "Say it with --dates dmy or --dates mdy."
        case .unknownDateOrder(_, false): "Say it with --dates dmy or --dates mdy, or import it as a file."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .cannotOpen(_, _, true): .notAllowed
        case .cannotOpen, .readFailed: .notFound
        case .badMapping, .unknownField, .unknownColumn, .noNumberColumn, .noTextColumn, .badDelimiter,
            .unknownDateOrder, .mixedDateOrders:
            .usage
        case .notText, .empty, .badHeader, .unclosedQuote, .rowTooLong: .badData
        }
    }

    public var isRetryable: Bool {
        if case .readFailed = self { true } else { false }
    }
}

extension ImportError: CustomStringConvertible {
    public var description: String { problem + " " + remedy }
}
