import ArgumentParser
import Presentation

/// Which rows of a long table are shown.
struct RowOptions: ParsableArguments {
    @Option(help: "Which page of the rows.", transform: rowCount)
    var page: Int?

    @Option(
        name: [.long, .customLong("limit")],
        help: "How many rows a page has; CSV has all unless told.", transform: rowCount)
    var per: Int?

    func set(_ window: inout RowWindow) {
        if let page { window.page = page }
        if let per { window.size = per }
    }
}
