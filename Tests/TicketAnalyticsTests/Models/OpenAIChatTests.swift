import Curl
import Testing

@testable import TicketAnalytics

@Suite struct OpenAIChatTests {
    @Test func stoppedAnswer_isComplete_withItsUsage() throws {
        let answer = try read(#""x""#, #""stop""#)
        #expect(answer == ModelAnswer(text: "x", ending: .complete, promptTokens: 5, answerTokens: 2))
    }

    @Test func limitReached_isCut() throws { #expect(try read(#""x""#, #""length""#).ending == .cut) }

    @Test(arguments: [#""content_filter""#, #""tool_calls""#, "null"])
    func anyOtherReason_isBroken(reason: String) throws {
        guard case .broken = try read(#""x""#, reason).ending else {
            Issue.record("taken for a whole answer: \(reason)")
            return
        }
    }

    @Test func answerWithoutContent_isEmpty() throws { #expect(try read("null", #""stop""#).text == "") }

    @Test(arguments: ["{}", #"{"choices":[]}"#, "hello"])
    func foreignAnswer_isTheServersFailure(body: String) {
        #expect(throws: ExtractionError.self) { try OpenAIChat().answer(in: .made(200, body), from: "s", model: "m") }
    }

    private func read(_ content: String, _ reason: String) throws -> ModelAnswer {
        let choice = #"{"index":0,"message":{"role":"assistant","content":\#(content)},"finish_reason":\#(reason)}"#
        let body = #"{"choices":[\#(choice)],"usage":{"prompt_tokens":5,"completion_tokens":2}}"#
        return try OpenAIChat().answer(in: .made(200, body), from: "s", model: "m")
    }
}
