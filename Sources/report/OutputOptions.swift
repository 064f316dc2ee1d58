public import ArgumentParser
import CommandLineTool
public import Presentation
import TicketAnalytics

/// How a report is shown.
struct OutputOptions: ParsableArguments {
    @Option(name: .customLong("format"), help: "How to write it; a table unless told.")
    var named: ReportFormat?

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(help: "CSV: each row also tells the question, and how fresh the answer is.")
    var provenance = false

    /// What was asked for; nil if nothing was.
    var format: ReportFormat? { json ? .json : named }

    func validate() throws {
        if json, let named, named != .json { throw ValidationError("--json does not go with --format \(named).") }
    }

    /// Answers the question from the database of the settings; as CSV with all rows, unless a page or a number of them is
    /// asked for. Ends with the exit code for it where nothing was found.
    func show(_ view: some ReportView, _ settings: Settings) async throws {
        try await show(view, from: try await Store.open(settings.database, creating: false))
    }

    func show(_ view: some ReportView, from store: Store) async throws {
        var part =
            format == .csv ? try await view.fileAnswer(from: store) : ReportPart(try await view.answer(from: store))
        show(part.report)
        if view.findsNothing(in: part.report) { throw ExitCode(ExitStatus.nothingFound.rawValue) }
        while let rest = part.rest {
            part = try await rest()
            StandardStream.output.write(csv.render(part.report, isContinued: true))
        }
    }

    func show(_ report: Report) {
        let text = format == .csv ? csv.render(report) : report.rendered(as: format ?? .table, style: .detected())
        StandardStream.output.write(text)
    }

    private var csv: CSVWriter { CSVWriter(hasProvenance: provenance) }
}

extension ReportFormat: ExpressibleByArgument {}
