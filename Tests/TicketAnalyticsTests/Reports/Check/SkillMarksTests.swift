import ODBC
import TestSupport
import Testing

@testable import TicketAnalytics

@Suite("What people think of skills")
struct SkillMarksTests {
    @Test(
        "A mark is kept under the skill's name, changed and taken back, each with an entry",
        arguments: TestDatabase.available)
    func mark(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7])
            let marks = SkillMarks(store: test.store)
            let vpn = ExtractedSkill(name: "VPN", kind: .technology, quote: "the vpn")
            let first = try #require(try await marks.mark(vpn, of: 7, as: .right, by: "ann"))
            #expect(try await marks.mark(vpn, of: 7, as: .right, by: "bob") == nil)
            #expect(try await marks.load(of: 7).map(\.skill) == [vpn])

            var better = vpn
            better.quote = "the VPN of the branch"
            #expect(try await marks.mark(better, of: 7, as: .right, by: "bob") != nil)
            #expect(try await marks.load(of: 7).map(\.skill) == [better])
            better.quote = ""
            #expect(try await marks.mark(better, of: 7, as: .right, by: "bob") == nil)

            var other = vpn
            other.name = "vpn"
            #expect(try await marks.mark(other, of: 7, as: .wrong, by: "bob") != nil)
            let changed = try await marks.load(of: 7)
            #expect(changed.map(\.verdict) == [.wrong] && changed.map(\.markedBy) == ["bob"])

            #expect(try await marks.mark(vpn, of: 7, as: nil, by: "ann") != nil)
            #expect(try await marks.load(of: 7).isEmpty)
            let log = try await test.store.rows("SELECT Action, Subject FROM AuditLog WHERE AuditId >= \(first)")
            #expect(
                log.map { $0[0] } == [
                    "skill-mark.right", "skill-mark.right", "skill-mark.wrong", "skill-mark.take-back",
                ])
            #expect(log.first?[1] == "VPN in ticket 7")
        }
    }

    @Test("A ticket that is not there has no skills to mark")
    func noTicket() async throws {
        try await withStore(on: .sqlite) { test async throws in
            let vpn = ExtractedSkill(name: "VPN", kind: .technology, quote: "")
            await #expect(throws: ReportError.noTicket("7")) {
                try await SkillMarks(store: test.store).mark(vpn, of: 7, as: .right, by: "ann")
            }
        }
    }

    @Test("All marks are counted, the latest shown first", arguments: TestDatabase.available)
    func counts(database: TestDatabase) async throws {
        try await withStore(on: database) { test async throws in
            try await test.store.add([7, 8])
            let marks = SkillMarks(store: test.store)
            for (ticket, name, verdict) in [
                (7, "VPN", SkillMark.Verdict.right), (7, "Citrix", .wrong), (8, "VPN", .right),
            ] {
                let skill = ExtractedSkill(name: name, kind: .technology, quote: "")
                _ = try await marks.mark(skill, of: Int64(ticket), as: verdict, by: "ann")
            }
            try await test.store.change(
                "UPDATE SkillMarks SET MarkedAt = ? WHERE TicketNumber = 7", [.timestamp(.day(1))])
            let marked = try await MarkedSkills.load(limit: 2, from: test.store)
            #expect(marked.tickets == 2 && marked.right == 2 && marked.wrong == 1 && marked.missed == 2)
            #expect(marked.marks.map(\.ticket.number) == [8, 7])
        }
    }

    @Test("Marked tickets are gold: right is to be found, wrong is not, and of the rest nobody knows")
    func gold() async throws {
        try await withStore(on: .sqlite) { test async throws in
            let source = StubSource([.made(1, "about Swift and the VPN", [])])
            try await test.store.populate(from: source)
            let marks = SkillMarks(store: test.store)
            for (name, quote, verdict) in [
                ("Swift", "Swift", SkillMark.Verdict.right), ("VPN", "the vpn", .right), ("Citrix", "", .wrong),
                ("Outlook", "words that were changed since", .right),
            ] {
                let skill = ExtractedSkill(name: name, kind: .technology, quote: quote)
                _ = try await marks.mark(skill, of: 1, as: verdict, by: "ann")
            }
            let gold = try await GoldTicket.marked(
                in: test.store, sources: TicketSources([source]), textWriter: try TicketTextWriter())
            #expect(gold.map(\.id) == ["T-1"] && gold.first?.skills.map(\.name).sorted() == ["Swift", "VPN"])

            var scorer = Scorer()
            let predicted = ["Swift", "citrix", "Windows"].map {
                GroundedSkill(name: $0, kind: .technology, quote: $0, start: 90, end: 91)
            }
            for ticket in gold { scorer.add(ticket, predicted: predicted) }
            let score = scorer.evaluation.allByName
            #expect(score.found == 1 && score.missed == 1 && score.falseAlarms == 1)
            #expect(scorer.evaluation.unjudged == 1)
        }
    }
}
