import Testing
import TicketAnalytics

@Suite struct LexiconReaderTests {
    private func problem(_ lines: String) -> LexiconError? {
        do {
            _ = try Lexicon(text: lines.utf8, file: "own.tsv")
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "VPN", "[nonsense]", "[technology nonsense]", "[practice]\nA\t* b", "[practice]\nA\tb *",
        "[practice]\nA\tb *9 c",
        "[practice]\nA\t@none", "[practice]\nA\t(b, c)", "[practice]\nA\tb?", "@group", "[practice]\nA\nA", "-Nothing",
        "[practice]\nA\t&", "[practice]\nA\tx{y", "[practice]\nA\t<nonsense>",
    ])
    func badLine_isAnError_namingFileAndLine(_ lines: String) throws {
        let error = try #require(problem(lines))
        #expect(error.line == lines.split(separator: "\n").count)
        #expect("\(error)".hasPrefix("own.tsv:\(error.line): "))
    }

    @Test func commentsEmptyLinesAndCarriageReturns_areFine() throws {
        let lexicon = try Lexicon(text: "# words\r\n\r\n[practice]\r\nA\tb\r\n".utf8)
        #expect(lexicon.skills.map(\.name) == ["A"])
    }

    private func names(_ own: String, in text: String) throws -> [String] {
        let base = "[technology]\nVPN\tvirtual private network\nWord"
        let lexicon = try Lexicon(files: [("base", Array(base.utf8)), ("own", Array(own.utf8))])
        return LexiconExtractor(lexicon).skills(in: text).map(\.name)
    }

    @Test func ownFile_addsEntries() throws {
        #expect(try names("[technology]\nFlowBase", in: "flowbase and vpn") == ["FlowBase", "VPN"])
    }

    @Test func ownFile_replacesAnEntryOfTheSameName() throws {
        #expect(try names("[technology]\nVPN\ttunnel", in: "virtual private network") == [])
        #expect(try names("[technology]\nVPN\ttunnel", in: "tunnel") == ["VPN"])
    }

    @Test func ownFile_takesAnEntryOut() throws {
        #expect(try names("-VPN", in: "vpn") == [])
    }

    @Test func ownAlias_winsOverTheSameAliasOfTheBase() throws {
        #expect(try names("[technology]\nWord Machine\tword", in: "word") == ["Word Machine"])
    }

    @Test func version_changesWithAnyWord() throws {
        let one = try Lexicon(text: "[practice]\nA".utf8).version
        #expect(try Lexicon(text: "[practice]\nB".utf8).version != one)
        #expect(try Lexicon(text: "[practice]\nA".utf8).version == one)
    }
}
