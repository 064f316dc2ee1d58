/// Chooses the columns that fit a width, and their widths.
///
/// Bars give way first, then text, the widest first; numbers and times are never cut. Where text would become too short to
/// read, whole columns are left out, those of the highest priority number first, the last of equals; columns of
/// priority 0 stay.
struct ColumnFit {
    /// One column's wish.
    struct Request {
        var natural: Int
        /// Below this a column of lesser priority is rather left out.
        var decent: Int
        /// Equal to `natural` for what must not be cut.
        var least: Int
        var priority: Int
        /// Gives way before text does.
        var isPicture = false
    }

    static let gap = 2

    /// The indices of the columns shown, in order.
    private(set) var shown: [Int]
    /// The width of every column, shown or not.
    private(set) var widths: [Int]

    init(_ requests: [Request], into width: Int) {
        shown = Array(requests.indices)
        widths = requests.map(\.natural)
        while decentTotal(requests) > width, let victim = victim(requests) {
            shown.removeAll { $0 == victim }
        }
        shrink(requests, into: width)
    }

    private func decentTotal(_ requests: [Request]) -> Int {
        shown.map { requests[$0].decent }.reduce(0, +) + Self.gap * max(0, shown.count - 1)
    }

    private func victim(_ requests: [Request]) -> Int? {
        shown.filter { requests[$0].priority > 0 }.max { (requests[$0].priority, $0) < (requests[$1].priority, $1) }
    }

    /// Finds the widest cap under which everything fits; text narrower than the cap keeps its width.
    private mutating func shrink(_ requests: [Request], into width: Int) {
        let room = width - Self.gap * max(0, shown.count - 1)
        for column in shown where requests[column].isPicture {
            let excess = shown.map { widths[$0] }.reduce(0, +) - room
            widths[column] = max(requests[column].least, widths[column] - max(0, excess))
        }
        var cap = width
        repeat {
            for column in shown where !requests[column].isPicture {
                widths[column] = min(requests[column].natural, max(cap, requests[column].least))
            }
            cap -= 1
        } while cap >= 0 && shown.map { widths[$0] }.reduce(0, +) > room
    }
}
