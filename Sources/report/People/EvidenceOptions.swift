public import ArgumentParser
import ODBC
public import Presentation
public import TicketAnalytics

/// Which tickets prove something.
struct EvidenceOptions: ParsableArguments {
    @Option(
        name: .customLong("range"),
        help: ArgumentHelp(
            "Tickets entered in so many days before the newest, like 90d, or all; 365d unless told.", valueName: "days"),
        transform: dateRange)
    var days = EvidenceRange.year.dates

    @Option(help: ArgumentHelp("Tickets entered on this day (UTC) or later.", valueName: "2026-11-25"), transform: day)
    var from: Timestamp?

    @Option(help: ArgumentHelp("Tickets entered on this day (UTC) or before.", valueName: "2026-11-25"), transform: day)
    var to: Timestamp?

    @Option(help: "Only tickets on this board.")
    var board: String?

    var range: EvidenceRange {
        EvidenceRange(from == nil && to == nil ? days : .between(from, to), board: board)
    }
}

extension SkillBasis: ExpressibleByArgument {}
extension TechniciansView.Activity: ExpressibleByArgument {}
extension SkillQuestion.Match: ExpressibleByArgument {}
