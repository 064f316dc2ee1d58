import ODBC
import Testing

@testable import TicketAnalytics

/// How the product comes to a site's database.
@Suite struct SourceConnectionTests {
    @Test func anSQLServerIsTold_thatSomebodyOnlyReads() throws {
        let configuration = try configuration("Driver={ODBC Driver 18 for SQL Server};Server=cw")
        #expect(
            configuration.connectionString
                == "Driver={ODBC Driver 18 for SQL Server};Server=cw;ApplicationIntent=ReadOnly;APP=Ticket Analytics")
        #expect(configuration.isReadOnly)
        #expect(configuration.setupStatements == ["SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED"])
    }

    @Test func whatTheSiteSaysItselfStays() throws {
        let string = "Driver=FreeTDS;Server=cw;applicationintent=ReadWrite;App=reports"
        #expect(try configuration(string).connectionString == string)
    }

    @Test func otherDatabasesAreOnlyReadToo() throws {
        let configuration = try configuration("Driver=SQLite3;Database=/cw.sqlite")
        #expect(configuration.connectionString == "Driver=SQLite3;Database=/cw.sqlite")
        #expect(configuration.isReadOnly && configuration.setupStatements.isEmpty)
    }

    private func configuration(_ string: String) throws -> Connection.Configuration {
        try settings("[source]\nconnection_string = \(string)\n").source.connection.sourceConfiguration()
    }
}
