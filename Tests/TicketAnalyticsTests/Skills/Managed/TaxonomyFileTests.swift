import Testing

@testable import TicketAnalytics

@Suite("A file of managed skills")
struct TaxonomyFileTests {
    @Test("Is followed whole: new skills, other categories, mapped and moved")
    func apply() throws {
        var taxonomy = try Taxonomy.made(managed: ["Linux", "Old"], discovered: ["linux", "Ubuntu", "Swift"])
        try taxonomy.apply(.map([2, 3], to: -2))
        try taxonomy.apply(
            .apply(
                .read(
                    """
                    skill,category,description,retired,target,discovered
                    LINUX,Systems,"Two
                    lines",,2,"linux
                    ubuntu"
                    '=1+1,,,yes,,
                    """)))
        #expect(
            taxonomy.skills[-1]
                == ManagedSkill(
                    name: "LINUX", category: "Systems", description: "Two\nlines", targetExperts: 2))
        #expect(taxonomy.skills[-3] == ManagedSkill(name: "=1+1", isRetired: true))
        #expect(taxonomy.owners == [1: -1, 2: -1, 3: -2])
    }

    @Test("A name stands for all skills that were stored under its letters, composed or not")
    func letters() throws {
        let names = ["m\u{FC}ller", "mu\u{308}ller"]
        var taxonomy = Taxonomy(
            names.enumerated().map {
                Taxonomy.Discovered(id: Int64($0 + 1), name: $1, kind: .technology, normalized: $1)
            })
        for discovered in [names[0], names[1], names.joined(separator: "\n")] {
            try taxonomy.apply(.apply(.read("skill,discovered\nPortal,\"\(discovered)\"\n")))
            #expect(taxonomy.owners == [1: -1, 2: -1])
        }
    }

    @Test("Leaves alone what it has no column for and what it does not name, unless it is to prune")
    func partial() throws {
        var taxonomy = try Taxonomy.made(managed: ["Linux", "Old"], discovered: ["linux"])
        try taxonomy.apply(.map([1], to: -1))
        try taxonomy.apply(.categorize(-1, "Systems"))
        try taxonomy.apply(.require(-1, experts: 2))
        let before = taxonomy
        try taxonomy.apply(.apply(.read("skill;description\nLinux;\n")))
        #expect(CurationChange(from: before, to: taxonomy).isEmpty)
        try taxonomy.apply(.apply(.read("skill,target\nLinux,\n")))
        #expect(taxonomy.skills[-1]?.targetExperts == nil)
        try taxonomy.apply(.apply(.read("skill\nLinux\n"), pruning: true))
        #expect(taxonomy.skills.map(\.value.name) == ["Linux"] && taxonomy.owners == [1: -1])
    }

    @Test("Of as many rows as one may have is followed and pruned again in a moment", .timeLimit(.minutes(1)))
    func large() throws {
        var taxonomy = try Taxonomy.made(managed: [], discovered: [])
        let before = taxonomy
        let rows = (0..<TaxonomyFile.mostRows).map { "skill \($0)\n" }.joined()
        try taxonomy.apply(.apply(.read("skill\n" + rows)))
        let change = CurationChange(from: before, to: taxonomy)
        #expect(change.lines(in: before).count == TaxonomyFile.mostRows)
        try taxonomy.apply(.apply(.read("skill\nskill 7\n"), pruning: true))
        #expect(taxonomy.skills.map(\.value.name) == ["skill 7"])
    }

    @Test("Of more rows is refused")
    func tooLarge() throws {
        let text = "skill\n" + String(repeating: "a\n", count: TaxonomyFile.mostRows + 1)
        #expect(throws: CurationError.badFile(["the file has more than 20000 rows"])) { try TaxonomyFile.read(text) }
    }

    @Test("With very many mistakes is told a hundred of them")
    func manyMistakes() {
        let lines = CurationError.badFile((1...150).map { "line \($0)" }).problem.split(separator: "\n")
        #expect(lines.count == 101 && lines.last == "50 more lines are wrong")
    }

    @Test("With mistakes in it changes nothing, and tells each with its line")
    func mistakes() throws {
        var taxonomy = try Taxonomy.made(managed: [], discovered: ["linux"])
        let file = try TaxonomyFile.read("skill,discovered\nA,linux\nB,\"linux\nhurd\"\na,\n")
        #expect(
            throws: CurationError.badFile(
                [
                    "line 3: linux is mapped on line 2 already", "line 3: no ticket has shown a skill named \"hurd\"",
                    "line 5: A stands on line 2 already",
                ].map { $0.replacing("A stands", with: "a stands") })
        ) { try taxonomy.apply(.apply(file)) }
        #expect(taxonomy.skills.isEmpty)
    }

    @Test(
        "That cannot be read is told with its lines",
        arguments: [
            ("skill,colour\na,b\n", "line 1: there is no column \"colour\""),
            ("name\na\n", "line 1: there is no column"),
            ("category\na\n", "line 1: the column \"skill\" is missing"),
            (
                "skill,retired\n,yes\nb,maybe\n",
                "line 2: the skill has no name\nline 3: \"retired\" takes yes or nothing"
            ),
            ("skill,target\na,many\n", "line 2: \"target\" takes a number of people or nothing, not \"many\""),
        ])
    func unreadable(text: String, words: String) throws {
        let error = #expect(throws: CurationError.self) { try TaxonomyFile.read(text) }
        #expect(error?.problem.contains(words) == true)
    }

    @Test("Bytes that are no UTF-8 are told, and the sign that stands for such bytes in a name is one like others")
    func encoding() throws {
        let latin1 = Array("skill\nok\ncaf".utf8) + [0xE9] + Array("\n".utf8)
        let error = #expect(throws: CurationError.self) { try TaxonomyFile(InputFile(contents: latin1)) }
        #expect(error?.problem == "line 3: characters are not UTF-8; save the file as \"CSV UTF-8\"")
        #expect(try TaxonomyFile.read("skill\ncaf\u{FFFD}\n").entries.map(\.name) == ["caf\u{FFFD}"])
    }

    @Test(
        "A cell's guard against formulas comes off again",
        arguments: [
            "=1", "'=1", "''+x", "'s", "a", "", "'", "@x", "-", "a;=1", "a;'=1", "a\t''-1;b", "a;;=\n+\r\n@", ";",
            "a;'b\n",
            "\n=1", "'\t'=",
        ])
    func cells(text: String) {
        let written = SafeCell.guarded(text)
        #expect(SafeCell.unguarded(written) == text)
        for part in written.unicodeScalars.split(whereSeparator: { ";\t\n\r".unicodeScalars.contains($0) }) {
            #expect(!"=+-@".unicodeScalars.contains(part.first ?? " "))
        }
    }
}

extension TaxonomyFile {
    static func read(_ text: String) throws -> TaxonomyFile {
        try TaxonomyFile(InputFile(contents: Array(text.utf8)))
    }
}
