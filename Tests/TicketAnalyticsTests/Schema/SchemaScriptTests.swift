import Testing

@testable import TicketAnalytics

@Suite("SQL Server's script")
struct SchemaScriptTests {
    @Test("Is cut where sqlcmd cuts it, and a procedure or view begins its batch")
    func batches() {
        let batches = SchemaScript(database: "TicketAnalytics").batches
        #expect(batches.count > 40)
        for batch in batches {
            let lines = batch.split(separator: "\n").map { $0.trimmed }
            let code = lines.filter { !$0.hasPrefix("--") }
            #expect(!code.contains("GO"))
            let alone = code.filter { $0.hasPrefix("ALTER PROCEDURE") || $0.hasPrefix("CREATE VIEW") }
            #expect(alone.isEmpty || alone == [code.first])
        }
    }

    @Test("Has no line that tsql or sqlcmd takes for a command of its own")
    func noCommands() {
        let lines = SchemaScript(database: "X").batches.flatMap { $0.split(separator: "\n") }
        for first in lines.compactMap({ $0.split(separator: " ").first?.lowercased() }) {
            #expect(!["version", "reset", "exit", "quit", "bye", "ed"].contains(first))
            #expect(!first.hasPrefix(":") && !first.hasPrefix("!!"))
        }
    }

    @Test("Is made out for a database of another name, whole")
    func otherName() {
        let batches = SchemaScript(database: "Skills_2").batches
        #expect(batches.contains { $0.contains("CREATE DATABASE Skills_2;") })
        #expect(!batches.contains { $0.contains("TicketAnalytics") })
        #expect(batches.count == SchemaScript(database: "TicketAnalytics").batches.count)
    }

    @Test("Holds no password: it comes by a parameter alone")
    func noPassword() {
        let places = SchemaScript(database: "X").batches.flatMap { $0.split(separator: "\n") }
            .filter { $0.uppercased().contains("WITH PASSWORD") }
        #expect(places.count == 1)
        #expect(places.allSatisfy { $0.hasSuffix("WITH PASSWORD = N'''") })
    }

    @Test(
        "Takes no name that would be more than a name", arguments: ["", "a b", "1a", "x]", "x;--", "ä", "a-b", "a.b"])
    func badNames(name: String) {
        #expect(!SchemaScript.canName(name))
    }

    @Test("Has the product's own claim in its procedure")
    func sameClaim() throws {
        let procedure = try #require(
            SchemaScript(database: "X").batches.first { $0.contains("ALTER PROCEDURE dbo.ClaimTickets") })
        for rule in [
            "UPDATE dbo.Tickets WITH (ROWLOCK, UPDLOCK, READPAST) SET",
            "WHERE State = N'Pending' AND TicketNumber IN (",
            "FROM dbo.Tickets WITH (ROWLOCK, UPDLOCK, READPAST)", "AvailableAt <= SYSUTCDATETIME()",
            "ORDER BY AvailableAt, TicketNumber",
        ] { #expect(procedure.contains(rule)) }
    }
}
