import JSON
import ODBC
import TestSupport

@testable import TicketAnalytics

extension FakeConnectWise {
    /// A source that loses no time when something fails.
    ///
    /// - Parameter others: Settings over those that read the fake, by `section.key`.
    func source(_ others: [String: String] = [:]) throws -> ConnectWiseAPISource {
        try ConnectWiseAPISource(
            sourceSettings(others),
            retries: APIRetries(tries: 4, firstDelay: .milliseconds(1), longestDelay: .milliseconds(4)))
    }

    func sourceSettings(_ others: [String: String] = [:]) throws -> SourceSettings {
        let all = settings.merging(others) { $1 }
        let sections = Dictionary(grouping: all) { $0.key.prefix { $0 != "." } }
        let text = sections.map { name, values in
            "[\(name)]\n" + values.map { "\($0.key.dropFirst(name.count + 1)) = \($0.value)\n" }.joined()
        }.joined()
        return try TicketAnalyticsTests.settings(text).source
    }
}

extension ConnectWiseAPISource {
    /// All numbers, so many at a time.
    func numbers(_ limit: Int) async throws -> [Int64] {
        var cursor = SourceCursor.start
        var numbers: [Int64] = []
        while true {
            let page = try await heads(after: cursor, limit: limit)
            numbers += page.map(\.number)
            guard page.count == limit, let last = page.last else { return numbers }
            cursor = last.cursor
        }
    }
}

extension JSONValue {
    /// A row of service/tickets or project/tickets.
    static func ticket(_ number: Int64, changed: String, _ others: JSONObject = [:]) -> JSONValue {
        var row: JSONObject = [
            "id": .integer(number), "summary": .string("Ticket \(number)"),
            "_info": ["lastUpdated": .string(changed), "dateEntered": "2026-01-01T08:00:00Z"],
        ]
        for member in others.members { row[member.key] = member.value }
        return .object(row)
    }

    /// Service tickets of one day, a second apart.
    static func tickets(_ numbers: ClosedRange<Int64>) -> JSONValue {
        .array(
            numbers.map { number in
                .ticket(number, changed: "2026-01-01T10:\(twoDigits(number / 60)):\(twoDigits(number % 60))Z")
            })
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
