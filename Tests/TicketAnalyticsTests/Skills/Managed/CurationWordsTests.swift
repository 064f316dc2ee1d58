import Testing

@testable import TicketAnalytics

@Suite("What was decided, in words")
struct CurationWordsTests {
    @Test("A change of few things names them, one of many counts them")
    func words() throws {
        let names = ["linux", "mint", "swift", "vpn", "zebra"]
        let old = try Taxonomy.made(managed: ["Systems", "Old"], discovered: names)
        #expect(try old.words(.rename(-1, to: "System")) == "System: Systems -> System")
        #expect(try old.words(.categorize(-1, "IT")) == "Systems: category none -> IT")
        #expect(try old.words(.map([1, 2], to: -1)) == "linux, mint to Systems")
        #expect(try old.words(.map([1, 2, 3, 4], to: -1)) == "4 skills to Systems")
        #expect(
            try old.words(.create(ManagedSkill(name: "New", category: "IT"), of: [3]))
                == "new: New in IT; swift to number -3")
        #expect(try old.words(.merge([-2], into: -1)) == "gone: Old")
        #expect(try old.words(.dismiss([1])) == "dismissed: linux")
        #expect(try old.words(.distinguish(["VPN"], from: "Old")) == "old is not vpn")
        #expect(try old.words(.adopt([1, 2, 3, 4, 5])) == "5 managed skills new; 5 discovered skills mapped anew")
    }

    @Test("A dry run tells every change in a line of its own")
    func lines() throws {
        let old = try Taxonomy.made(managed: ["Systems"], discovered: ["linux", "swift"])
        var new = old
        try new.apply(.create(ManagedSkill(name: "New"), of: [2]))
        try new.apply(.map([1], to: -1))
        try new.apply(.retire(-1))
        #expect(
            CurationChange(from: old, to: new).lines(in: old) == [
                "new: New", "Systems: retired", "linux: nothing -> Systems", "swift: nothing -> New",
            ])
    }
}

extension Taxonomy {
    fileprivate func words(_ edit: CurationEdit) throws -> String {
        var new = self
        try new.apply(edit)
        return CurationChange(from: self, to: new).words(
            discovered: discovered.mapValues(\.name), managed: skills.mapValues(\.name))
    }
}
