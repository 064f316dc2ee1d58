/// The rows that one page of a long table shows.
public struct RowWindow: Sendable, Hashable {
    public static let mostRows = 200
    private static let lastPage = 100_000

    /// From 1.
    public var page = 1
    public var size: Int
    private let usualSize: Int

    /// - Parameter size: How many rows a page has unless told.
    public init(size: Int) {
        self.size = size
        usualSize = size
    }

    public init(size: Int, _ parameters: inout ViewParameters) {
        usualSize = size
        page = parameters.integer("page", default: 1, in: 1...Self.lastPage)
        self.size = parameters.integer("per", default: size, in: 1...Self.mostRows)
    }

    public var offset: Int { (page - 1) * size }

    public var parameters: [Parameter] {
        [
            page == 1 ? nil : Parameter("page", String(page)),
            size == usualSize ? nil : Parameter("per", String(size)),
        ].compactMap { $0 }
    }

    /// Has the report tell which rows these are, if there are others, and where those stand.
    ///
    /// - Parameter link: The same view at another page.
    func turn(_ report: inout Report, of total: Int, _ link: (RowWindow) -> Link) {
        guard total > size || page > 1 else { return }
        let last = min(offset + size, total)
        let words = last > offset ? "\(offset + 1) to \(last) of \(total)" : "none of \(total)"
        report.facts.append(ReportFact("", "Rows", .text(words), audience: .terminal))
        report.turn = PageTurn(
            words: words, previous: page > 1 ? link(at(page - 1)) : nil, next: last < total ? link(at(page + 1)) : nil)
    }

    private func at(_ page: Int) -> RowWindow {
        var other = self
        other.page = page
        return other
    }
}
