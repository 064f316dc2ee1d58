import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

/// Which tables a site's statements read.
struct ConnectWiseQueryTests {
    @Test func whatTheViewHasIsReadFromTheViewAlone() async throws {
        let text = try await text([.summary, .company, .board, .closed], of: .views)
        #expect(text.contains("FROM v_rpt_Service AS v_rpt_Service WHERE"))
    }

    @Test func lookUpsAreJoinedByTheTableThatIsReadAnyway() async throws {
        let text = try await text([.changed, .board, .resources], of: .tables)
        #expect(
            text.contains(
                """
                FROM SR_Service AS SR_Service LEFT JOIN SR_Board AS SR_Board \
                ON SR_Board.SR_Board_RecID = SR_Service.SR_Board_RecID \
                LEFT JOIN SR_Service_Calculated AS SR_Service_Calculated \
                ON SR_Service_Calculated.SR_Service_RecID = SR_Service.SR_Service_RecID
                """))
    }

    @Test func aTwinInUTCIsBetterThanAnEarlierTablesLocalTime() async throws {
        let both = ConnectWiseSite(
            tables: [
                "v_rpt_Service": ["TicketNbr INT", "Summary TEXT", "Last_Update DATETIME"],
                "v_rpt_Service_Summary": ["TicketNbr INT", "Last_Update_UTC DATETIME", "Summary TEXT"],
            ], content: [])
        let text = try await text([.changed, .summary], of: both)
        #expect(text.contains("v_rpt_Service_Summary.Last_Update_UTC AS changed, v_rpt_Service_Summary.Summary"))
        #expect(!text.contains("v_rpt_Service AS"))
    }

    @Test func whatASiteLacksIsNull() async throws {
        #expect(try await text([.summary, .mergedInto], of: .views).contains("NULL AS mergedInto"))
    }

    private func text(_ fields: [ConnectWiseField], of site: ConnectWiseSite) async throws -> String {
        var text = ""
        try await withConnectWise(site) { fixture, _ in
            let query = try await fixture.read { connection in
                ConnectWiseQuery(fields, of: try ConnectWiseCatalogue(of: connection, try settings("").source))
            }
            text = try #require(query).text(where: "1 = 1")
        }
        return text.replacing("\n", with: " ")
    }
}
