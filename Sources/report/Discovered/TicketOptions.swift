public import ArgumentParser
import ODBC
public import Presentation
import TicketAnalytics

/// Which tickets count: by when they were entered, their board and company, and who worked on them.
struct TicketOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tickets entered in so many days before the newest, like 90d; all unless told.", valueName: "days"),
        transform: dateRange)
    var range = DateRange.all

    @Option(help: ArgumentHelp("Tickets entered on this day (UTC) or later.", valueName: "2026-11-25"), transform: day)
    var from: Timestamp?

    @Option(help: ArgumentHelp("Tickets entered on this day (UTC) or before.", valueName: "2026-11-25"), transform: day)
    var to: Timestamp?

    @Option(help: "Only tickets on this board.")
    var board: String?

    @Option(help: "Only tickets of this company.")
    var company: String?

    @Option(help: "Only tickets that the technician with this number worked on.")
    var technician: Int64?

    func validate() throws {
        if let from, let to, to < from { throw ValidationError("--to lies before --from, so that no day is between.") }
    }

    var dates: DateRange { from == nil && to == nil ? range : .between(from, to) }
    var facets: TicketFacets { TicketFacets(board: board, company: company, technician: technician) }
}

func dateRange(_ text: String) throws -> DateRange {
    guard let range = DateRange(text) else { throw ValidationError("It takes a number of days like 90d, or all.") }
    return range
}

func day(_ text: String) throws -> Timestamp {
    guard let day = DateRange.day(text) else { throw ValidationError("It takes \(DateRange.dayHint).") }
    return day
}

extension TicketsView.State: ExpressibleByArgument {}
