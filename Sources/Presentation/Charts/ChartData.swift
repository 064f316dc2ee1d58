/// What a chart draws: rows with a label, where it leads, and their numbers.
struct ChartData {
    struct Row {
        let label: String
        /// The address that the row leads to.
        let address: String?
        /// One a value column; what is no number is 0.
        let values: [Double]
        /// Whether each of them is a number.
        let isKnown: [Bool]
        let texts: [String]
    }

    let title: String
    let caption: String
    let headings: [String]
    let rows: [Row]
    /// The places of the rows that are not known in full yet.
    let unfinished: Set<Int>
    let moments: [Chart.Moment]
    let largest: Double

    init?(_ chart: Chart, _ report: Report, address: (Link) -> String?) {
        guard let table = report.tables.first(where: { $0.key == chart.table }),
            let label = table.columns.firstIndex(where: { $0.key == chart.label })
        else { return nil }
        let columns = chart.values.compactMap { key in table.columns.firstIndex { $0.key == key } }
        guard columns.count == chart.values.count, !columns.isEmpty else { return nil }
        title = chart.title
        caption = chart.caption
        headings = columns.map { table.columns[$0].heading }
        rows = table.rows.map { cells in
            Row(
                label: cells[label].pageText(table.columns[label].kind),
                address: (cells[label].link ?? cells[columns[0]].link).flatMap(address),
                values: columns.map { max(0, cells[$0].magnitude ?? 0) },
                isKnown: columns.map { cells[$0].magnitude != nil },
                texts: columns.map { cells[$0].pageText(table.columns[$0].kind) })
        }
        unfinished = chart.unfinished
        moments = chart.moments
        largest = rows.lazy.flatMap(\.values).max() ?? 0
    }
}
