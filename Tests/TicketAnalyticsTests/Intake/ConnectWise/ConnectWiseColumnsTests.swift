import TestSupport
import Testing

@testable import TicketAnalytics

/// What sites lack.
struct ConnectWiseColumnsTests {
    @Test(arguments: ConnectWiseFixture.databases)
    func allThatIsNeededAndMissingIsOneList(database: TestDatabase) async throws {
        let missing: Set = ["SR_Service.Last_Update", "SR_Service.Last_Update_UTC", "SR_Detail.SR_Detail_Notes"]
        try await withConnectWise(missing: missing, on: database) { fixture, _ in
            let error = await #expect(throws: SourceError.self) { try await fixture.source() }
            #expect(
                error?.problem == """
                    The source lacks what is needed. \
                    SR_Service: Last_Update (to see what is new); \
                    SR_Detail: SR_Detail_Notes or SR_Detail_Notes_Markdown (what was written).
                    """)
            #expect(error?.exitStatus == .configuration)
        }
    }

    @Test func aDatabaseWithNoneOfTheTablesIsTold() async throws {
        try await withStore(on: .sqlite) { test in
            let missing = Set(ConnectWiseSite.tables.tables.map(\.key))
            try await ConnectWiseFixture(missing: missing, in: test).change("CREATE TABLE Other (Id INT)")
            let fixture = try await ConnectWiseFixture(missing: missing, in: test)
            let error = await #expect(throws: SourceError.self) { try await fixture.source("boards = Service") }
            #expect(
                error?.problem == """
                    The source lacks what is needed. \
                    v_rpt_Service, SR_Service or v_rpt_Service_Summary: \
                    the table (to see what is new, what it is about); \
                    SR_Detail: the table (the ticket of a note, what was written); \
                    v_rpt_Service, v_rpt_Service_Summary or SR_Board: \
                    the table (its board).
                    """)
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func whatIsNotNeededIsOnlyFound(database: TestDatabase) async throws {
        let missing: Set = ["Member.Last_Name", "SR_Detail.Resolution_Flag", "Time_Entry", "SR_Status.Description"]
        try await withConnectWise(missing: missing, on: database) { fixture, _ in
            let source = try await fixture.source("time_zone = UTC")
            #expect(
                try await source.findings() == [
                    "SR_Status: Description (its status)",
                    "SR_Detail: Resolution_Flag (which notes tell the solution)",
                    "Time_Entry or v_rpt_Time: the table (the ticket of a time entry, what was done, when it was done, hours)",
                    "Member: Last_Name (names)",
                ])
        }
    }

    @Test func aWholeSiteHasNoFindings() async throws {
        try await withConnectWise { fixture, _ async throws in
            #expect(try await fixture.source("time_zone = Europe/Berlin").findings() == [])
        }
    }

    @Test func localTimesWithoutAZoneAreFound() async throws {
        try await withConnectWise { fixture, _ async throws in
            #expect(
                try await fixture.source().findings() == [
                    """
                    [source] time_zone: the zone of SR_Service.Date_Entered, SR_Service.Date_Closed, \
                    SR_Detail.Date_Created, Time_Entry.Time_Start
                    """
                ])
        }
    }

    @Test func conditionsThatNoTicketMeetsAreFound() async throws {
        try await withConnectWise { fixture, _ async throws in
            #expect(
                try await fixture.source("time_zone = UTC\nboards = Servce").findings() == [
                    "[source] boards, companies, date_from: a ticket that they let in"
                ])
        }
    }

    @Test(arguments: ConnectWiseFixture.databases)
    func ticketsWithoutATimeAreFound(database: TestDatabase) async throws {
        try await withConnectWise(on: database) { fixture, _ async throws in
            try await fixture.change("UPDATE SR_Service SET Last_Update_UTC = NULL WHERE SR_Service_RecID = 3")
            let finding = "SR_Service.Last_Update_UTC: a time in every ticket (those without are not read)"
            #expect(try await fixture.source("time_zone = UTC").findings() == [finding])
            #expect(try await fixture.source("time_zone = UTC\nboards = Service").findings() == [])
        }
    }

    @Test func anUnknownTimeZoneIsTold() async throws {
        try await withConnectWise { fixture, _ in
            for zone in ["Mars/Olympus", "../../etc/passwd", "tzdata.zi"] {
                let error = await #expect(throws: SourceError.self) { try await fixture.source("time_zone = \(zone)") }
                #expect(error?.problem == "There is no time zone '\(zone)'.")
            }
        }
    }

    @Test(arguments: ["a]b", "x;y", "\"", "[dbo]"])
    func aNameThatCannotBeQuotedIsNoSetting(name: String) {
        for key in ["schema", "database"] {
            #expect(throws: SettingsError.self) { try settings("[source]\n\(key) = \(name)\n") }
        }
    }

    @Test(.enabled(if: TestDatabase.sqlServer.isAvailable))
    func theTablesMayLieInAnotherDatabase() async throws {
        try await withConnectWise(on: .sqlServer) { fixture, test in
            let database = try #require(test.settings.database.connection.connectionString["database"])
            #expect(try await fixture.source("database = \(database)").tickets([1]).map(\.summary) == ["Mail down"])
        }
    }
}
