import ODBC
import Testing

@Suite struct ConnectionErrorTests {
    @Test func aMissingDriverIsNamed() {
        let error = #expect(throws: ODBCError.self) {
            try Connection(.init(connectionString: "Driver=No Such Driver;Server=x;PWD=hunter2"))
        }
        #expect(error?.kind == .driverMissing)
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }

    @Test func aMissingDataSourceIsAMissingDriver() {
        let error = #expect(throws: ODBCError.self) { try Connection(.init(connectionString: "DSN=no_such_source")) }
        #expect(error?.kind == .driverMissing)
    }

    @Test func aServerThatIsAwayCannotBeConnected_andMayBeRetried() {
        let string = "Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=1;Database=a;Uid=b;Pwd=hunter2"
        let error = #expect(throws: ODBCError.self) { try Connection(.init(connectionString: string)) }
        #expect(error?.kind == .cannotConnect)
        #expect(error?.isRetryable == true)
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }
}
