public import ArgumentParser
import CommandLineTool
public import Presentation
import TicketAnalytics

/// How a report is shown.
struct OutputOptions: ParsableArguments {
    @Option(help: "How to write it; a table unless told.")
    var format: ReportFormat?

    @Flag(help: "CSV: each row also tells the question, and how fresh the answer is.")
    var provenance = false

    /// Answers the question from the database of the settings; as CSV with all rows, unless a page or a number of them is
    /// asked for.
    func show(_ view: some ReportView, _ settings: Settings) async throws {
        try await show(view, from: try await Store.open(settings.database, creating: false))
    }

    func show(_ view: some ReportView, from store: Store) async throws {
        guard format == .csv else { return show(try await view.answer(from: store)) }
        var part = try await view.fileAnswer(from: store)
        show(part.report)
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
