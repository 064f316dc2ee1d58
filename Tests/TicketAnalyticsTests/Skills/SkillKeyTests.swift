import Testing

@testable import TicketAnalytics

struct SkillKeyTests {
    @Test(
        "Spellings of one skill have one key",
        arguments: [
            ["MS Exchange Online", "ms  exchange-online", "Microsoft Exchange (Online)", "Exchange Online, Microsoft"],
            ["CI/CD", "ci/cd"], ["TCP / IP", "IP TCP"], ["R&D", "r and d"], ["Café Wi-Fi", "cafe wi fi"],
            ["Driver's Update", "drivers update"], ["Node.js", "node.js."],
            ["C++", "C ++", "c  ++"], ["C# Development", "C # development"], ["Notepad++", "Notepad ++"],
            [".NET", ". NET", ".  net"], ["Exchange + Outlook", "Exchange Outlook"], ["Tea.", "Tea ."],
        ])
    func same(names: [String]) {
        #expect(Set(names.map(SkillKey.init)).count == 1, "\(names.map { SkillKey($0).text })")
    }

    @Test("Names that marks tell apart have keys of their own")
    func apart() {
        let names = ["C", "C#", "C++", ".NET", "net", "F#", "CI/CD", "CI CD", "Node.js", "Node js", "ASP.NET"]
        #expect(Set(names.map(SkillKey.init)).count == names.count)
    }

    @Test("A name of marks alone keeps them", arguments: ["???", "…", "+ +"])
    func marks(name: String) {
        #expect(!SkillKey(name).text.isEmpty)
    }
}
