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

    /// Which rows these are, if there are others, and where those stand.
    ///
    /// - Parameter link: The same view at another page.
    func facts(of total: Int, _ link: (RowWindow) -> Link) -> [ReportFact] {
        guard total > size || page > 1 else { return [] }
        let last = min(offset + size, total)
        let shown = last > offset ? "\(offset + 1) to \(last) of \(total)" : "none of \(total)"
        return [.words("Rows", shown)]
            + [
                page > 1 ? ("Before", page - 1) : nil, last < total ? ("After", page + 1) : nil,
            ].compactMap { $0 }.map { heading, page in
                var other = self
                other.page = page
                return ReportFact(
                    "", heading, .text("page \(page)").linked(to: link(other)), audience: .page)
            }
    }
}
