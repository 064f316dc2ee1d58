import Testing
import TicketAnalytics

@Suite struct LexiconExtractorTests {
    private func extractor(_ lines: String) throws -> LexiconExtractor {
        LexiconExtractor(try Lexicon(text: lines.utf8))
    }

    private func names(_ lines: String, _ text: String) throws -> [String] {
        try extractor(lines).skills(in: text).map(\.name)
    }

    @Test func ofTwoEquallyLongReadings_theLaterInTheFilesWins() throws {
        let lines = "@db\tsql oracle\n[practice]\nFirst\tfix @db\nSecond\tfix (sql,mysql)\nThird\tmend sql"
        #expect(try names(lines, "fix sql") == ["Second"])
    }

    @Test func offsets_countUnicodeScalars_afterEmojiAndAccents() throws {
        let text = "Grüße 🖨️ e\u{301} — l'imprimante, merci"
        let skill = try #require(extractor("[technology device]\nPrinter\timprimante").skills(in: text).first)
        let scalars = Array(text.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[skill.start..<skill.end])) == "imprimante")
        #expect(skill.quote == "imprimante")
    }

    @Test func skillSaidTwice_isGivenOnce_whereItIsFirstSaid() throws {
        let skills = try extractor("[technology]\nVPN").skills(in: "my VPN, your vpn")
        #expect(skills.map(\.quote) == ["VPN"])
    }

    @Test func longestName_winsOverTheNameInside() throws {
        #expect(try names("[technology]\nSQL\nSQL Server", "the SQL Server is slow") == ["SQL Server"])
    }

    @Test(arguments: [
        "see https://vpn.example.com/vpn", "write to vpn@example.com", "at C:\\vpn\\vpn.txt",
        "in /etc/vpn/vpn.conf", "vpn.txt", "com.vpn.Vpn", "ph_vpn", "{code}vpn{code}", "```\nvpn\n```",
    ])
    func addressesPathsAndCode_giveNothing(_ text: String) throws {
        #expect(try names("[technology]\nVPN", text) == [])
    }

    @Test func fenceThatNeverCloses_hidesNothing() throws {
        #expect(try names("[technology]\nVPN", "{code} vpn {noformat} ``` ") == ["VPN"])
    }

    @Test(arguments: ["VPN's", "(VPN)", "VPN.", "VPN/Citrix", "VPN-Zugang", "l'VPN", "\u{201C}VPN\u{201D}", "VPN,x"])
    func punctuationAround_doesNotHideAName(_ text: String) throws {
        #expect(try names("[technology]\nVPN", text) == ["VPN"])
    }

    @Test(arguments: ["zurücksetzen", "ZURÜCKSETZEN", "zuruecksetzen", "zurucksetzen", "zuru\u{308}cksetzen"])
    func umlaut_isFoundInEverySpelling(_ text: String) throws {
        #expect(try names("[practice]\nReset\tzurücksetzen", text) == ["Reset"])
    }

    @Test func technologyAndPractice_mayShareWords() throws {
        let lines = "[technology software]\nTeams App\n[practice]\nSoftware Installation\tinstall *2 <software>"
        let skills = try extractor(lines).skills(in: "please install the teams app now")
        #expect(skills.map(\.quote) == ["teams app", "install the teams app"])
    }

    @Test func longText_isMatchedAcrossItsWindows() throws {
        let text = String(repeating: "nothing to see here. ", count: 5_000) + "VPN"
        #expect(try extractor("[technology]\nVPN").skills(in: text).first?.start == text.unicodeScalars.count - 3)
    }

    @Test(arguments: ["", " ", "\n", "…", "\u{0}", "'", "''s", ".", "..", "@", "{code", "+", "a'", "\u{301}"])
    func oddText_givesNothing_andDoesNotTrap(_ text: String) throws {
        #expect(try names("[technology]\nVPN", text) == [])
    }
}
