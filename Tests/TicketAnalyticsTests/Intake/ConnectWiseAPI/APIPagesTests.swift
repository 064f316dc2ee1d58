import JSON
import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// However a server divides a list into pages, each row is read once.
struct APIPagesTests {
    @Test(
        arguments: [
            [:], ["partial": 7], ["empty_pages": true], ["repeats": true, "partial": 7], ["links": false],
            ["links": false, "page_ids": false, "forward": false], ["links": false, "partial": 7], ["count": false],
            ["known_fields": false], ["shown_fields": ["id", "summary"]], ["ignored": ["lastUpdated"]],
        ] as [JSONValue])
    func everyTicketIsReadOnce(server: JSONValue) async throws {
        let fake = try await FakeConnectWise(["service": .tickets(1...95), "project": .tickets(101...110)])
        try await fake.change(server)
        let numbers = try await fake.source(["connectwise_api.page_size": "10"]).numbers(20)
        #expect(numbers.sorted() == Array(1...95) + Array(101...110))
    }

    @Test func timeEntriesOfManyPagesAreAllRead() async throws {
        let entries = (1...25).map { ConnectWiseAPIFixture.entry($0, ["identifier": "ann"], "2026-01-01T10:00:00Z", 1) }
        let fake = try await FakeConnectWise(["service": .tickets(1...1), "entries": .array(entries)])
        let ticket = try await fake.source(["connectwise_api.page_size": "10"]).tickets([1]).first
        #expect(ticket?.people.first?.hours == 25)
    }

    @Test(arguments: ["http://127.0.0.1:1", "http://elsewhere.example", "//elsewhere.example"])
    func aNextPageElsewhereIsRefused(host: String) async throws {
        let fake = try await FakeConnectWise(["service": .tickets(1...30), "link_host": .string(host)])
        let error = await #expect(throws: SourceError.self) {
            try await fake.source(["connectwise_api.page_size": "10"]).numbers(5)
        }
        guard case .api(.foreignPage) = error else { throw try #require(error) }
        #expect(error?.problem.contains(String(host.drop { $0 != "/" }.dropFirst(2))) == true)
    }

    @Test(arguments: [true, false])
    func manyTicketsComeInOrderOfTheirChange(isCounted: Bool) async throws {
        let fake = try await FakeConnectWise(["count": .bool(isCounted)], tickets: 25_000)
        let source = try fake.source()
        var heads: [TicketHead] = []
        repeat {
            heads += try await source.heads(after: heads.last?.cursor ?? .start, limit: 2_000)
        } while heads.count % 2_000 == 0
        #expect(heads.count == 25_000 && Set(heads.map(\.number)).count == 25_000)
        #expect(zip(heads, heads.dropFirst()).allSatisfy { $0.cursor < $1.cursor })
        let windows = Set(try await fake.asked("service/tickets?").map { $0.prefix { $0 != "&" } })
        #expect(isCounted ? windows.count > 2 : windows.count == 1)
    }

    @Test func ticketsThatChangeMeanwhileAreReadAtTheirNewTime() async throws {
        let fake = try await FakeConnectWise(["service": .tickets(1...30)])
        let source = try fake.source()
        let first = try await source.heads(after: .start, limit: 30)
        try await fake.change(["service": [.ticket(4, changed: "2026-01-01T11:00:00Z")]])
        let news = try await source.heads(after: try #require(first.last).cursor, limit: 30)
        #expect(news.map(\.number) == [4])
    }
}
