import Testing

@testable import TicketAnalytics

@Suite struct ModelReadingTests {
    private static let whole = #"{"skills":[{"evidence":"VPN","kind":"technology","name":"VPN"}]}"#

    @Test func wholeAnswerThatParses_isComplete() throws {
        guard case .complete(let extraction) = ModelReading(ModelAnswer(text: Self.whole, ending: .complete)) else {
            Issue.record("not complete")
            return
        }
        #expect(extraction.skills.map(\.name) == ["VPN"])
        #expect(extraction.rawAnswer == Self.whole)
    }

    @Test func emptyListThatIsComplete_isAnAnswer() {
        guard case .complete = ModelReading(ModelAnswer(text: #"{"skills":[]}"#, ending: .complete)) else {
            Issue.record("not complete")
            return
        }
    }

    @Test func parsingAnswer_thatTheServerCut_isPartial() {
        guard case .partial = ModelReading(ModelAnswer(text: Self.whole, ending: .cut)) else {
            Issue.record("not partial")
            return
        }
    }

    @Test(arguments: [
        ModelAnswer(text: #"{"skills":["#, ending: .cut), ModelAnswer(text: "", ending: .complete),
        ModelAnswer(text: "{   \n\n  ", ending: .cut), ModelAnswer(text: Self.whole, ending: .broken("gave up")),
    ])
    func emptyOrBrokenAnswer_isUseless(answer: ModelAnswer) {
        guard case .useless = ModelReading(answer) else {
            Issue.record("taken for an answer: \(answer)")
            return
        }
    }
}
