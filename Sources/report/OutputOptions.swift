public import ArgumentParser
import CommandLineTool
public import Presentation

/// How a report is shown.
struct OutputOptions: ParsableArguments {
    @Option(help: "table, json or csv.")
    var format: ReportFormat = .table

    func show(_ report: Report) {
        StandardStream.output.write(report.rendered(as: format, style: .detected()))
    }
}

extension ReportFormat: ExpressibleByArgument {}
