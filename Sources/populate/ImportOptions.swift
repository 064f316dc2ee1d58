public import ArgumentParser
public import TicketAnalytics

/// The options that read tickets from a file.
struct ImportOptions: ParsableArguments {
    @Option(
        name: .customLong("import"),
        help: ArgumentHelp("Reads tickets from a CSV or JSON Lines file first; - is standard input.", valueName: "file")
    )
    var path: String?

    @Option(
        help: ArgumentHelp(
            """
            Which columns hold what, where their names do not tell: number=key,summary=title,problem=body,...; entered= \
            takes none.
            """,
            valueName: "field=column,..."))
    var map: String?

    @Option(help: "The file's format: csv or jsonl; found by itself unless given.")
    var importFormat: ImportFormat?

    @Option(help: "The character between CSV fields, or the word tab; found by itself unless given.")
    var delimiter: String?

    @Option(
        help: "Whether 03/04/2026 is the third of April, dmy, or the fourth of March, mdy; the file tells unless given."
    )
    var dates: DateOrder?

    func validate() throws {
        if path == nil, map != nil || importFormat != nil || delimiter != nil || dates != nil {
            throw ValidationError("--map, --import-format, --delimiter and --dates go with --import.")
        }
    }

    /// Nil without `--import`.
    func reader() throws -> TicketFileReader? {
        guard let path else { return nil }
        return try TicketFileReader(
            InputFile(opening: path), mapping: map.map { try ColumnMapping(parsing: $0) } ?? ColumnMapping(),
            format: importFormat, delimiter: delimiter.map { try Delimiter(parsing: $0) }, order: dates)
    }
}

extension ImportFormat: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

/// Rows that could not be imported; the others are.
struct ImportRejections: Explainable {
    let count: Int
    /// What the tickets could do without.
    let fields: Set<ImportField>

    var problem: String { "\(count) row\(count == 1 ? " was" : "s were") rejected; all other rows are imported." }
    var remedy: String {
        let repair = "Repair the rows named above and import the file again: nothing is counted twice."
        guard !fields.isEmpty else { return repair }
        return
            "\(repair) Or leave the times out: --map \(fields.map { "\($0.rawValue)=" }.sorted().joined(separator: ","))"
    }
    var exitStatus: ExitStatus { .badData }
    var isRetryable: Bool { false }
}

/// A stop that came before the end of the file.
struct ImportStopped: Explainable {
    let rows: Int

    var problem: String { "Stopped after \(rows) row\(rows == 1 ? "" : "s"); these are imported." }
    var remedy: String { "Import the file again: nothing is counted twice." }
    var exitStatus: ExitStatus { .unavailable }
    var isRetryable: Bool { true }
}
