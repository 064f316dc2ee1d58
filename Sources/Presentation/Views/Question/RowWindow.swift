/// The rows that one page of a long table shows.
public struct RowWindow: Sendable, Hashable {
    public static let mostRows = 200
    private static let lastPage = 100_000

    /// From 1; at most `lastPage`.
    public var page = 1 {
        didSet {
            page = min(page, Self.lastPage)
            isChosen = true
        }
    }
    public var size: Int { didSet { isChosen = true } }
    /// Whether these rows were asked for, rather than what a page has unless told: a file holds them alone.
    public private(set) var isChosen = false
    private let usualSize: Int
    /// The parameter that sets the size.
    private let sizeName: String

    /// - Parameter size: How many rows a page has unless told.
    public init(size: Int, named sizeName: String = "per") {
        self.size = size
        usualSize = size
        self.sizeName = sizeName
    }

    public init(size: Int, named sizeName: String = "per", _ parameters: inout ViewParameters) {
        self.init(size: size, named: sizeName)
        isChosen = ["page", "per", sizeName].contains { parameters.holds($0) }
        let (page, size) = (
            parameters.integer("page", default: 1, in: 1...Self.lastPage),
            parameters.rowCount(sizeName, default: size)
        )
        if page != 1 { self.page = page }
        if size != usualSize { self.size = size }
    }

    /// What a page has unless told.
    public var usual: RowWindow { RowWindow(size: usualSize, named: sizeName) }

    public var offset: Int { (page - 1) * size }
    var range: Range<Int> { offset..<offset + size }

    public var parameters: [Parameter] { [pageParameter, sizeParameter].compactMap { $0 } }
    var pageParameter: Parameter? { .integer("page", page, unless: 1) }
    var sizeParameter: Parameter? { .integer(sizeName, size, unless: usualSize) }

    /// Has the report tell which rows these are, if there are others, and where those stand.
    ///
    /// - Parameter link: The same view at another page.
    func turn(_ report: inout Report, of total: Int, _ link: (RowWindow) -> Link) {
        guard total > size || page > 1 else { return }
        report.total = total
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
