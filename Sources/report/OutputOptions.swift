public import ArgumentParser
import CommandLineTool
public import Presentation

/// How a report is shown.
struct OutputOptions: ParsableArguments {
    @Option(help: "How to write it; a table unless told.")
    var format: ReportFormat?

    func show(_ report: Report) {
        StandardStream.output.write(report.rendered(as: format ?? .table, style: .detected()))
    }
}

extension ReportFormat: ExpressibleByArgument {}
