import Curl
import Testing

@testable import TicketAnalytics

@Suite struct OllamaChatTests {
    @Test func finishedAnswer_isComplete_withItsCounts() throws {
        let answer = try read(#","done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2"#)
        #expect(answer == ModelAnswer(text: "x", ending: .complete, promptTokens: 5, answerTokens: 2))
    }

    @Test func zeroCounts_areLeftOut_andUnknown() throws {
        #expect(try read(#","done":true,"done_reason":"stop""#).promptTokens == nil)
    }

    @Test func limitReached_isCut() throws { #expect(try read(#","done":true,"done_reason":"length""#).ending == .cut) }

    @Test(arguments: [
        #","done":false"#, "", #","done":true"#, #","done":true,"done_reason":"load""#,
        #","done":true,"done_reason":"unload""#,
    ])
    func anyOtherEnd_isBroken(rest: String) throws {
        guard case .broken = try read(rest).ending else {
            Issue.record("taken for a whole answer: \(rest)")
            return
        }
    }

    @Test(arguments: ["<html>Sign in</html>", "{}", #"{"message":{}}"#, #"{"choices":[]}"#, "[]", ""])
    func foreignAnswer_isTheServersFailure(body: String) {
        #expect(throws: ExtractionError.serverFailed(server: "s", detail: "its answer is not that of an Ollama server"))
        {
            try OllamaChat().answer(in: .made(200, body), from: "s", model: "m")
        }
    }

    @Test(arguments: [
        ("0.4.7", true), ("0.5.0", false), ("0.32.15", false), ("0.33.0-rc2", false), ("1.0", false), ("0.0.0", false),
    ])
    func versionBeforeTheSchema_isTooOld(version: String, isOlder: Bool) {
        #expect(OllamaChat.isOlder(version, than: (0, 5)) == isOlder)
    }

    private func read(_ rest: String) throws -> ModelAnswer {
        let body = #"{"model":"m","message":{"role":"assistant","content":"x"}\#(rest)}"#
        return try OllamaChat().answer(in: .made(200, body), from: "s", model: "m")
    }
}
