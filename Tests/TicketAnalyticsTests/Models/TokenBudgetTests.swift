import Testing

@testable import TicketAnalytics

@Suite struct TokenBudgetTests {
    private let budget = TokenBudget(context: 8_192, answer: 1_024, prompt: 2_000)

    @Test func ticketGetsWhatPromptAndAnswerLeave() {
        #expect(budget.ticket == 5_168)
        #expect(TokenBudget(context: 512, answer: 256, prompt: 2_000).ticket == TokenBudget.smallestTicket)
    }

    @Test(arguments: [(8_191, 7_000), (8_200, 7_000), (4_098, 7_000), (4_096, 4_200)])
    func countAtTheWindowOrItsHalf_tellsACut(count: Int, estimate: Int) {
        #expect(budget.wasCut(promptTokens: count, estimate: estimate))
    }

    @Test(arguments: [(4_098, 4_100), (3_000, 7_000), (4_200, 7_000), (8_000, 8_100)])
    func otherCount_tellsNone(count: Int, estimate: Int) {
        #expect(!budget.wasCut(promptTokens: count, estimate: estimate))
    }

    @Test func withoutACount_nothingIsKnown() { #expect(!budget.wasCut(promptTokens: nil, estimate: 9_999)) }
}
