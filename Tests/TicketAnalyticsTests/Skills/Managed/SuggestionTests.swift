import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("Where a discovered skill may belong")
struct SuggestionTests {
    @Test(
        "A suggestion says why",
        arguments: [
            ("azure-backups and more", nil), ("Online, Exchange", "the words of Exchange Online"),
            ("M365", "the lexicon knows it as Microsoft 365"),
            ("Exchnage Online", "one letter differs from Exchange Online"),
            ("Exchange Onlin", "one letter differs from Exchange Online"),
            ("Exchange Online Administration", "spelt like Exchange Online: "), ("Net", nil), ("C", nil), ("C++", nil),
            ("Exchange Offline", nil),
            ("Windows Server 2016", nil), ("Windows Servers 2019", "one letter differs from Windows Server 2019"),
        ] as [(String, String?)])
    func reasons(name: String, words: String?) throws {
        let taxonomy = try Taxonomy.made(
            managed: ["Exchange Online", "Microsoft 365", ".NET", "C#", "Windows Server 2019"], discovered: [name])
        let found = try SkillSuggester(taxonomy).suggestions(for: try #require(taxonomy.discovered[1]))
        if let words {
            #expect(found.first?.reason.words.contains(words) == true, "\(found.map(\.reason.words))")
        } else {
            #expect(found.isEmpty, "\(found.map(\.reason.words))")
        }
    }

    @Test("What people have told apart is not suggested again")
    func refusal() throws {
        var taxonomy = try Taxonomy.made(managed: ["Exchange Online"], discovered: ["exchange-online"])
        #expect(try SkillSuggester.suggestions(into: -1, of: taxonomy).count == 1)
        try taxonomy.apply(.distinguish(["Exchange-Online"], from: "exchange online"))
        #expect(try SkillSuggester.suggestions(into: -1, of: taxonomy).isEmpty)
    }

    @Test("Retired skills are not suggested")
    func retired() throws {
        var taxonomy = try Taxonomy.made(managed: ["Exchange Online"], discovered: ["exchange-online"])
        try taxonomy.apply(.retire(-1))
        #expect(try SkillSuggester(taxonomy).suggestions(for: try #require(taxonomy.discovered[1])).isEmpty)
    }

    @Test("Names that may mean the same stand around the managed one, or the one with most mentions")
    func clusters() throws {
        var taxonomy = try Taxonomy.made(
            managed: ["VPN Setup"],
            discovered: [
                "VPN-Setup", "setup vpn", "Printer Mapping", "printer mapping's", "Unrelated", "C++", "C", "M365",
                "Microsoft 365",
            ])
        let mentions = SkillMentions(counts: [1: 9, 2: 4, 3: 5, 4: 6, 5: 7, 8: 1, 9: 2])
        let found = try ClusterSearch(taxonomy, mentions).clusters(nil)
        #expect(
            found.map { $0.map(\.name) } == [
                ["VPN Setup", "VPN-Setup", "setup vpn"], ["printer mapping's", "Printer Mapping"],
                ["Microsoft 365", "M365"],
            ])
        #expect(
            try ClusterSearch(taxonomy, mentions).clusters(.lexicon).map { $0.map(\.name) } == [
                ["Microsoft 365", "M365"]
            ])
        try taxonomy.apply(.distinguish(["Printer Mapping"], from: "printer mapping's"))
        #expect(
            try ClusterSearch(taxonomy, mentions).clusters(.spelling).allSatisfy { $0[0].name != "printer mapping's" })
    }

    @Test(
        "The inbox shows undecided skills by their mentions, and what deciding would bring",
        arguments: TestDatabase.available)
    func inbox(database: TestDatabase) async throws {
        try await withSkills(on: database) { desk in
            let linux = try await desk.make("GNU Linux")
            try await desk.perform(.map(desk.ids("Linux"), to: linux))
            let typo = try await desk.make("Linux Minnt")
            let inbox = try await SkillInbox.load(limit: 5, from: desk.store)
            #expect(inbox.entries.map(\.skill.name) == ["Swift", "Linux Mint"])
            #expect(inbox.entries.map(\.mentions) == [2, 1])
            #expect(inbox.progress.mapped == 2 && inbox.progress.all == 5 && inbox.nextTen == 0.6)
            // The lexicon knows Linux and Linux Mint as two.
            #expect(inbox.entries.map { $0.suggestions.map(\.managed) } == [[], [typo]])
            let rest = try await SkillInbox.load(limit: 5, skipping: desk.ids("Swift"), from: desk.store)
            #expect(rest.entries.map(\.skill.name) == ["Linux Mint"])
            #expect(
                try await SkillInbox.load("MINT", limit: 5, from: desk.store).entries.map(\.skill.name)
                    == ["Linux Mint"])
            #expect(inbox.managedNames == ["GNU Linux", "Linux Minnt"])
            try await desk.perform(.dismiss(desk.ids("Linux Mint")))
            #expect(try await SkillInbox.load(limit: 5, from: desk.store).progress.all == 4)
        }
    }

    @Test("A skill that only ever comes with another is suggested to go with it", arguments: TestDatabase.available)
    func sharedTickets(database: TestDatabase) async throws {
        try await withStore(on: database) { test in
            let source = StubSource((1...6).map { .made($0, $0 == 6 ? "Zebra" : "Zebra Quux", []) })
            let extractor = StubExtractor { text, _ in
                text.split(separator: " ").map { ExtractedSkill(name: "\($0)", kind: .technology, quote: "\($0)") }
            }
            try await test.store.analyse(source, extractor)
            let taxonomy = try await Taxonomy.load(from: test.store)
            _ = try await Curation(store: test.store, actor: "ann").perform(
                .create(ManagedSkill(name: "Barcodes"), of: [try taxonomy.find(discovered: "zebra")]))
            let inbox = try await SkillInbox.load(limit: 5, from: test.store)
            #expect(inbox.entries.first?.suggestions.map(\.reason) == [.tickets(5, of: 5, with: "Barcodes")])
        }
    }
}

extension Taxonomy {
    /// Managed skills are numbered from -1 down, discovered ones from 1 up.
    static func made(managed: [String], discovered: [String]) throws -> Taxonomy {
        var taxonomy = Taxonomy(
            discovered.enumerated().map { index, name in
                Discovered(
                    id: Int64(index + 1), name: name, kind: .technology, normalized: NormalizedName(name).text)
            })
        for name in managed { try taxonomy.add(ManagedSkill(name: name)) }
        return taxonomy
    }
}
