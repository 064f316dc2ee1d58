import JSON
import Testing

@testable import TicketAnalytics

@Suite("Skill list")
struct SkillListTests {
    @Test func spaceAndEmphasis_areFolded() {
        #expect(
            names(["  SQL \n Server ", "**Outlook**", "`git`", "\"Teams\""]) == [
                "SQL Server", "Outlook", "git", "Teams",
            ])
    }

    @Test func letters_areComposed_inNameAndQuote() throws {
        var list = SkillList(RepairLog())
        list.add("Mu\u{308}ller Portal", kind: .technology, quote: "im Mu\u{308}ller Portal")
        let skill = try #require(list.skills.first)
        #expect(skill.name.unicodeScalars.elementsEqual("M\u{FC}ller Portal".unicodeScalars))
        #expect(skill.quote.unicodeScalars.elementsEqual("im M\u{FC}ller Portal".unicodeScalars))
    }

    @Test(
        "a name that is none is dropped",
        arguments: [
            "", "  ", "...", "…", "string", "<name>", "Skill Name", "N/A", "?!", "7",
            String(repeating: "a", count: 121),
            #"{"name": "x"}"#, "unknown",
        ])
    func dropped(_ name: String) {
        #expect(names([name]) == [])
    }

    @Test(arguments: ["C#", ".NET", "C", "R", "365", "1Password", String(repeating: "a", count: 120)])
    func kept(_ name: String) {
        #expect(names([name]) == [name])
    }

    @Test func equalNames_areMerged_andALaterQuoteFillsNone() {
        var list = SkillList(RepairLog())
        list.add("Outlook", kind: .technology, quote: nil)
        list.add("OUTLOOK", kind: .practice, quote: "opens Outlook")
        list.add("outlook", kind: .practice, quote: "another")
        #expect(list.skills == [ExtractedSkill(name: "Outlook", kind: .technology, quote: "opens Outlook")])
    }

    @Test func moreThan64_areCutOff() {
        var list = SkillList(RepairLog())
        for number in 0..<100 { list.add("Skill number \(number)", kind: nil, quote: nil) }
        #expect(list.skills.count == 64)
        #expect(list.log.contains(.tooManySkills))
    }

    private func names(_ names: [String]) -> [String] {
        var list = SkillList(RepairLog())
        for name in names { list.add(name, kind: nil, quote: nil) }
        return list.skills.map(\.name)
    }
}
