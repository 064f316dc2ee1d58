import Curl
import JSON

/// The rows of a list, page by page, each row once.
///
/// The server says by a link where the next page is; a page that holds fewer rows than were asked for, or none, is not
/// the last one while there is a link. A server without links is asked for what comes after the greatest id, and one that
/// does not understand that either for numbered pages. A list that refuses a wish is asked without it.
struct APIPages {
    private enum Place {
        case first
        case link(String)
        case after(id: Int64)
        case page(Int)
        case end
    }

    private let api: ConnectWiseAPI
    private let path: String
    private var query: APIQuery
    /// How many rows there are, where that is known.
    private let expected: Int
    private var place = Place.first
    private var seen: Set<Int64> = []
    private var emptyPages = 0
    private static let mostEmptyPages = 1_000

    init(_ api: ConnectWiseAPI, _ path: String, _ query: APIQuery, expected: Int? = nil) {
        self.api = api
        self.path = path
        self.query = query
        self.expected = expected ?? 0
    }

    /// The next rows, at least one; nil at the end.
    mutating func next() async throws -> [JSONValue]? {
        while let text = queryText {
            let answer: ConnectWiseAPI.Answer
            do {
                answer = try await api.get(path, text, forwardOnly: isForwardOnly)
            } catch ConnectWiseAPIError.rejected where giveUpAWish() {
                continue
            }
            guard let rows = answer.value.array else {
                throw ConnectWiseAPIError.badAnswer(path: path, detail: "it is no list")
            }
            let fresh = rows.filter { row in row["id"]?.int.map { seen.insert(Int64($0)).inserted } ?? true }
            let link = try LinkHeader.next(in: answer.headers.values(of: "Link")).map(api.address.query(ofNextPage:))
            place = next(after: rows, fresh: fresh, link: link)
            emptyPages = fresh.isEmpty ? emptyPages + 1 : 0
            if emptyPages > Self.mostEmptyPages {
                throw ConnectWiseAPIError.badAnswer(path: path, detail: "its pages go on without an end")
            }
            if !fresh.isEmpty { return fresh }
        }
        return nil
    }

    private var queryText: String? {
        let size = (name: "pageSize", value: String(api.pageSize))
        switch place {
        case .first: return query.text([size])
        case .link(let text): return text
        case .after(let id): return query.text([size, (name: "pageId", value: String(id))])
        case .page(let number): return query.text([size, (name: "page", value: String(number))])
        case .end: return nil
        }
    }

    private var isForwardOnly: Bool {
        if case .page = place { false } else { true }
    }

    /// Not every version knows every field, and not every list goes forward only.
    private mutating func giveUpAWish() -> Bool {
        guard case .first = place else { return false }
        if query.fields.isEmpty { place = .page(1) }
        query.fields = []
        return true
    }

    private func next(after rows: [JSONValue], fresh: [JSONValue], link: String?) -> Place {
        if let link { return .link(link) }
        let mayHaveMore = rows.count >= api.pageSize || seen.count < expected
        switch place {
        case .first where mayHaveMore: return .after(id: seen.max() ?? 0)
        // The same rows again.
        case .after where fresh.isEmpty && !rows.isEmpty: return .page(2)
        case .after where mayHaveMore && !rows.isEmpty: return .after(id: seen.max() ?? 0)
        case .page(let number) where mayHaveMore && !fresh.isEmpty: return .page(number + 1)
        default: return .end
        }
    }
}

extension ConnectWiseAPI {
    /// All rows of a list that is short.
    func rows(_ path: String, _ query: APIQuery = APIQuery()) async throws -> [JSONValue] {
        var pages = APIPages(self, path, query)
        var rows: [JSONValue] = []
        while let page = try await pages.next() { rows += page }
        return rows
    }

    /// How many rows a list has; nil if the server does not tell.
    func count(_ path: String, _ query: APIQuery) async throws -> Int? {
        do {
            let value = try await get("\(path)/count", query.text()).value
            return value["count"]?.int ?? value.int
        } catch let error as ConnectWiseAPIError where !error.isRetryable {
            return nil
        }
    }
}
