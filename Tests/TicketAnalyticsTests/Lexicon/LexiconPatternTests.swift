import Testing
import TicketAnalytics

@Suite struct LexiconPatternTests {
    private func finds(_ alias: String, _ text: String, groups: String = "") throws -> Bool {
        let lines = "\(groups)\n[practice]\nThe Skill\t- | \(alias)"
        return try !LexiconExtractor(Lexicon(text: lines.utf8)).skills(in: text).isEmpty
    }

    @Test(arguments: [
        ("reset password", true), ("reset my password", true), ("reset the old user password", true),
        ("reset the very old admin user password", false), ("reset it, password follows", false),
        ("reset it. password follows", false), ("reset and password", true),
    ])
    func gap_spansSoManyWords_withinTheSentence(_ text: String, _ isFound: Bool) throws {
        #expect(try finds("reset *3 password", text) == isFound)
    }

    @Test func gap_endsAtAStopWord() throws {
        #expect(try !finds("reset *3 password", "reset and password", groups: "@gapstop\tand"))
    }

    @Test(arguments: ["install", "installs", "installed"])
    func endings_standForTheStemAndEachEnding(_ text: String) throws {
        #expect(try finds("install{s,ed}", text))
        #expect(try !finds("install{s,ed}", text + "x"))
    }

    @Test func alternativesAndGroups_standForEachOfTheirWords() throws {
        #expect(try finds("restart (server,service{s})", "restart services"))
        #expect(try finds("@go home", "went home", groups: "@go\tgo went"))
        #expect(try !finds("restart (server,service{s})", "restart"))
    }

    @Test func optionalWord_mayBeLeftOut() throws {
        #expect(try finds("roll (it,them)? back", "roll back"))
        #expect(try finds("roll (it,them)? back", "roll it back"))
    }

    @Test func neededContext_mustStandNear() throws {
        #expect(try finds("teams ~ microphone,camera", "teams does not see my microphone"))
        #expect(try !finds("teams ~ microphone,camera", "teams does not see my desk"))
    }

    @Test func forbiddenContext_mustNotStandNear() throws {
        #expect(try finds("outlook ! weather", "outlook is down"))
        #expect(try !finds("outlook ! weather", "the weather outlook is good"))
    }

    @Test(arguments: [("in AD today", true), ("an ad today", false), ("AN AD TODAY", false)])
    func exactSpelling_countsOnlyWhereCapitalsAreNotTheRule(_ text: String, _ isFound: Bool) throws {
        #expect(try finds("=AD", text) == isFound)
    }

    @Test(arguments: ["C#", "C++", ".NET", "Node.js", "TCP/IP", "802.1X", "wi-fi"])
    func signsInNames_belongToThem(_ name: String) throws {
        #expect(try finds(name, "we use \(name) here"))
        #expect(try !finds(name, "we use C and Net and Node here"))
    }
}
