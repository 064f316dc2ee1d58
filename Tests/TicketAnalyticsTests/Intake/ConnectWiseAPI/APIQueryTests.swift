import ODBC
import Testing

@testable import TicketAnalytics

@Suite struct APIQueryTests {
    @Test func conditionsStandInParentheses_andAreEncoded() {
        let query = APIQuery(conditions: ["id in (1,2)", #"type="A b""#], fields: ["id", "summary"])
        #expect(
            query.text([(name: "pageSize", value: "10")])
                == "conditions=%28id%20in%20%281%2C2%29%20and%20type%3D%22A%20b%22%29&fields=id%2Csummary&pageSize=10"
        )
    }

    @Test func timesAreWholeSecondsInBrackets() throws {
        let time = try #require(Timestamp("2024-01-01T00:00:59.999Z"))
        #expect(APIQuery.time("lastUpdated", ">", time) == "lastUpdated>[2024-01-01T00:00:59Z]")
    }

    @Test func textsStandInDoubleQuotes_unlessTheyHoldSome() {
        #expect(APIQuery.texts("board/name", ["A"]) == #"board/name="A""#)
        #expect(APIQuery.texts("board/name", ["A", "B"]) == #"board/name in ("A","B")"#)
        #expect(APIQuery.texts("board/name", ["A", #"14" screens"#]) == nil)
        #expect(APIQuery.texts("board/name", []) == nil)
    }

    @Test func longListsAreDivided() {
        let conditions = APIQuery.numbers("id", Array(1_000_000...1_000_299))
        #expect(conditions.count == 3)
        #expect(conditions.allSatisfy { APIQuery(conditions: [$0]).text().utf8.count < 1_400 })
        #expect(APIQuery.numbers("id", []).isEmpty)
    }
}
