import Hummingbird
import HummingbirdTesting
import Logging
import ODBC
import TestSupport
import Testing
import TicketAnalytics

@testable import PortalServer

@Suite("Files of rows") struct FileTests {
    private static let count = 2_345

    @Test("hold all rows of the filter in the page's order, and tell how many") func whole() async throws {
        try await withTickets { client in
            let response = try await client.get("/tickets.csv")
            let numbers = Self.numbers(response)
            #expect(numbers == Array((1...Self.count).reversed()))
            #expect(response.headers[.rowCount] == String(Self.count))
            #expect(Array(numbers.prefix(50)) == Self.numbers(try await client.get("/tickets.csv?per=50")))
        }
    }

    @Test("hold the rows alone that were asked for") func chosen() async throws {
        try await withTickets { client in
            let response = try await client.get("/tickets.csv?page=2&per=100")
            #expect(Self.numbers(response) == Array((2_146...2_245).reversed()))
            #expect(response.headers[.rowCount] == "100")
        }
    }

    @Test("are named after their day and, if asked, tell in each row what they answer") func provenance() async throws {
        try await withTickets { client in
            let response = try await client.get("/tickets.csv?board=Desk&provenance=1")
            #expect(response.headers[.contentDisposition]?.contains("tickets-20") == true)
            let lines = Self.lines(response)
            #expect(lines[0].hasSuffix(",question,at,importedUpTo,analysedUpTo,analysedShare"))
            #expect(lines.count == 1_174 && lines.dropFirst().allSatisfy { $0.contains(",tickets?board=Desk,20") })
        }
    }

    @Test("are the page's rows as JSON, which tells how many there are and where the next ones stand") func json()
        async throws
    {
        try await withTickets { client in
            let text = String(buffer: try await client.get("/tickets.json?page=2").body)
            #expect(text.contains("\"total\": 2345") && text.contains("\"next\": \"tickets.json?page=3\""))
        }
    }

    @Test("are written for so many at once, and the next one when one is done") func seats() throws {
        let seats = FileSeats(count: 1)
        do {
            let seat = try seats.take()
            #expect(throws: Refusal.self) { try seats.take() }
            withExtendedLifetime(seat) {}
        }
        #expect(throws: Never.self) { try seats.take() }
    }

    private static func lines(_ response: TestResponse) -> [Substring] {
        String(buffer: response.body).split(separator: "\n")
    }

    private static func numbers(_ response: TestResponse) -> [Int] {
        lines(response).dropFirst().compactMap { Int($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
    }

    /// Half of the tickets are on the board Desk.
    private func withTickets(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await withStore(on: .sqlite) { place in
            _ = try await place.store.run { connection in
                try connection.execute(
                    """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                    INSERT INTO Tickets (TicketNumber, Source, Summary, Board, ChangedAt, State, Attempts, AvailableAt,
                        PopulatedAt)
                    SELECT i, 'import', 'Ticket', CASE WHEN i % 2 = 1 THEN 'Desk' END, '2026-01-01 00:00:00.000000',
                        'Pending', 0, '2026-01-01 00:00:00.000000', '2026-01-01 00:00:00.000000' FROM n
                    """, [.integer(Int64(Self.count))])
            }
            let parts = try PortalParts(
                settings: settings(portal: ""), door: StoreDoor(place.store),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            try await Portal(parts).application.test(.router, body)
        }
    }
}
