public import ArgumentParser
import CommandLineTool
public import Presentation
import TicketAnalytics

/// How a report is shown.
struct OutputOptions: ParsableArguments {
    @Option(help: "How to write it; a table unless told.")
    var format: ReportFormat?

    /// Answers the question from the database of the settings.
    func show(_ view: some ReportView, _ settings: Settings) async throws {
        show(try await view.answer(from: try await Store.open(settings.database, creating: false)))
    }

    func show(_ report: Report) {
        StandardStream.output.write(report.rendered(as: format ?? .table, style: .detected()))
    }
}

extension ReportFormat: ExpressibleByArgument {}
