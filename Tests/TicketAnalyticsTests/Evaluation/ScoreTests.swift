import Testing
import TicketAnalytics

@Suite struct ScoreTests {
    @Test func shares_areThoseOfTheCounts() {
        var score = Score()
        (score.found, score.falseAlarms, score.missed) = (6, 2, 4)
        #expect(score.precision == 0.75)
        #expect(score.recall == 0.6)
        #expect(abs(score.f1 - 2.0 / 3.0) < 1e-12)
    }

    @Test func nothingAtAll_is0_notNaN() {
        #expect((Score().precision, Score().recall, Score().f1) == (0, 0, 0))
    }

    @Test func sum_addsEveryCount() {
        var score = Score()
        (score.found, score.falseAlarms, score.missed) = (1, 2, 3)
        let sum = score + score
        #expect((sum.found, sum.falseAlarms, sum.missed) == (2, 4, 6))
    }
}
