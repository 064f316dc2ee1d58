import Testing

@testable import ODBC

@Suite struct ConnectionStringTests {
    @Test func bracedValuesKeepTheirSemicolons() {
        let string = ConnectionString("Driver={A b};PWD={a;b}}c}; Database=x")
        #expect(string["driver"] == "A b")
        #expect(string["pwd"] == "a;b}c")
        #expect(string.text == "Driver=A b;PWD={a;b}}c};Database=x;")
    }

    @Test func defaultsFillOnlyWhatIsAbsent() {
        let string = Connection.Configuration(connectionString: "Driver=SQLite3;bigint=0").completedString
        #expect(string["BigInt"] == "0")
        #expect(string["StepAPI"] == "1")
    }

    @Test func secretsAreMasked() {
        let string = ConnectionString("Driver=X;Uid=ann;Pwd=hunter2")
        #expect(string.masked("login of ann with hunter2 failed") == "login of ann with *** failed")
    }
}
