import Testing

@testable import TicketAnalytics

@Suite struct ConnectionStringTests {
    @Test func attributesAreFoundWhateverTheirCase() throws {
        let string = try #require(ConnectionString("Driver={ODBC Driver 18}; server = s ;Pwd={a}};b};"))
        #expect(string["DRIVER"] == "ODBC Driver 18")
        #expect(string["Server"] == "s")
        #expect(string["pwd"] == "a};b")
        #expect(string["uid"] == nil)
        #expect(string.text == "Driver={ODBC Driver 18};server=s;Pwd={a}};b}")
    }

    @Test(arguments: ["", ";", "Driver", "Driver={x", "A=1;b;C=2"])
    func otherTextsAreRefused(text: String) {
        #expect(ConnectionString(text) == nil)
    }

    @Test func settingReplacesAnAttribute() throws {
        let string = try #require(ConnectionString("Driver=X;uid=old"))
        #expect(string.setting("UID", to: "new").text == "Driver=X;UID=new")
    }

    @Test(arguments: [
        ("Driver=SQLite3;Database=a b.sqlite", "Driver=SQLite3;Database=/site/a b.sqlite"),
        ("Driver=SQLite3;Database=/abs.sqlite", "Driver=SQLite3;Database=/abs.sqlite"),
        ("Driver=SQLite3;Database=:memory:", "Driver=SQLite3;Database=:memory:"),
        ("Driver=PostgreSQL Unicode;Database=a", "Driver=PostgreSQL Unicode;Database=a"),
    ])
    func onlyASQLiteFileIsAPath(written: String, resolved: String) {
        #expect(ConnectionString(written)?.resolvingFile(from: "/site").text == resolved)
    }
}
