import Testing
import TicketAnalytics

@Suite struct ScorerTests {
    private let ticket = GoldTicket(
        id: "1", text: "reset the VPN password",
        skills: [
            .init(name: "Virtual Private Network", kind: .technology, quote: "VPN", aliases: ["VPN"]),
            .init(name: "Password Reset", kind: .practice, quote: "reset the VPN password"),
        ])

    private func skill(_ name: String, _ kind: SkillKind, _ start: Int, _ end: Int) -> GroundedSkill {
        let quote = ticket.text.unicodeScalars.dropFirst(start).prefix(end - start)
        return GroundedSkill(name: name, kind: kind, quote: String(quote), start: start, end: end)
    }

    private func evaluation(_ predicted: [GroundedSkill]) -> Evaluation {
        var scorer = Scorer()
        scorer.add(ticket, predicted: predicted)
        return scorer.evaluation
    }

    @Test func aliasInAnyCase_isAMatch() {
        let score = evaluation([skill("v.p.n", .technology, 10, 13), skill("vpn", .technology, 10, 13)]).allByName
        #expect((score.found, score.falseAlarms, score.missed) == (1, 1, 1))
    }

    @Test func overlappingQuote_isAMatch_onlyOfTheSameKind() {
        #expect(evaluation([skill("Tunnel", .technology, 0, 13)]).allByNameOrQuote.found == 1)
        #expect(evaluation([skill("Tunnel", .technology, 0, 9)]).allByNameOrQuote.found == 0)
        #expect(evaluation([skill("Tunnel", .technology, 0, 13)]).allByName.found == 0)
    }

    @Test func eachGoldSkill_isMatchedOnce() {
        let both = [skill("VPN", .technology, 10, 13), skill("Virtual Private Network", .technology, 10, 13)]
        #expect(evaluation(both).allByNameOrQuote.found == 1)
        #expect(evaluation(both).allByNameOrQuote.falseAlarms == 1)
    }

    @Test func scores_areKeptByKind() {
        let evaluation = evaluation([skill("Password Reset", .practice, 0, 22)])
        #expect(evaluation.byName[.practice]?.f1 == 1)
        #expect(evaluation.byName[.technology]?.missed == 1)
    }

    @Test func mistakes_areListedWithTheirCounts() {
        let evaluation = evaluation([skill("Printer", .technology, 0, 5)])
        #expect(evaluation.mostFalse(5).map(\.name) == ["Printer"])
        #expect(evaluation.mostMissed(5).map(\.name) == ["Password Reset", "Virtual Private Network"])
        #expect(evaluation.mostMissed(1).count == 1)
    }
}
