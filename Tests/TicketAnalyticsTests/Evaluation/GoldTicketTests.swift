import Testing
import TicketAnalytics

@Suite struct GoldTicketTests {
    @Test func line_becomesATicket() throws {
        let line = """
            {"id": "a1", "sha": "00", "text": "VPN down", \
            "skills": [{"name": "VPN", "quote": "VPN", "kind": "technology", "aliases": ["Tunnel"]}]}
            """
        let ticket = try #require(GoldTicket.read(line + "\n\n").first)
        #expect(ticket.id == "a1")
        #expect(ticket.skills == [.init(name: "VPN", kind: .technology, quote: "VPN", aliases: ["Tunnel"])])
    }

    @Test func ticketWithoutSkills_isATicket() throws {
        #expect(try GoldTicket.read(#"{"text": "hello", "skills": []}"#).count == 1)
    }

    @Test("Lines of a file from Windows are lines, and an unusual line break inside a string is none")
    func lineEnds() throws {
        let lines = [#"{"text": "one", "skills": []}"#, "", "{\"text\": \"two\u{2028}\", \"skills\": []}", ""]
        #expect(try GoldTicket.read(lines.joined(separator: "\r\n")).map(\.text) == ["one", "two\u{2028}"])
    }

    @Test(arguments: [
        "nonsense", "{}", #"{"text": "a"}"#, #"{"text": "a", "skills": [{}]}"#,
        #"{"text": "a", "skills": [{"name": "b", "kind": "c"}]}"#,
    ])
    func badLine_isAnError_namingFileAndLine(_ line: String) {
        let good = #"{"text": "hello", "skills": []}"#
        do {
            _ = try GoldTicket.read(good + "\n" + line, file: "gold.jsonl")
            Issue.record("no error")
        } catch {
            #expect("\(error)".hasPrefix("gold.jsonl:2: "))
        }
    }
}
