import JSON
import Testing

@testable import TicketAnalytics

@Suite struct RequestTemplateTests {
    private let prompt = Prompt(instruction: "Read.", examples: [.init(ticket: "Hi", skills: [])])
    private let settings = ModelSettings(endpoints: [], model: "m:8b", apiKey: Secret("key"))
    private let schema = AnswerSchema.value.encoded()
    private let messages =
        #"[{"role":"system","content":"Read."},"#
        + #"{"role":"user","content":"<ticket>\nHi\n</ticket>\nAnswer with the JSON object of this ticket's skills."},"#
        + #"{"role":"assistant","content":"{\"skills\":[]}"},"#
        + #"{"role":"user","content":"<ticket>\na \"b\"\n</ticket>"#
        + #"\nAnswer with the JSON object of this ticket's skills."}]"#

    @Test func ollamaBody_isExactlyThis() {
        let expected =
            #"{"model":"m:8b","keep_alive":-1,"truncate":false,"shift":false,"stream":false,"format":\#(schema),"#
            + #""options":{"num_ctx":8192,"num_predict":1024,"temperature":0.0,"seed":7,"repeat_penalty":1.0,"#
            + #""presence_penalty":0.0},"messages":\#(messages)}"#
        #expect(body(OllamaChat(), .first(settings), ModelProfile()) == expected)
    }

    @Test func openAIBody_isExactlyThis_withoutTheKey() {
        let expected =
            #"{"model":"m:8b","max_tokens":1024,"temperature":0.0,"seed":7,"presence_penalty":0.0,"stream":false,"#
            + #""response_format":{"type":"json_schema","#
            + #""json_schema":{"name":"skills","strict":true,"schema":\#(schema)}},"#
            + #""messages":\#(messages)}"#
        #expect(body(OpenAIChat(), .first(settings), ModelProfile()) == expected)
    }

    @Test func thinkingModel_isToldNotTo() {
        #expect(body(OllamaChat(), .first(settings), ModelProfile(canThink: true)).contains(#""think":false"#))
    }

    @Test func secondTry_differsInSamplingAlone_soThatNothingIsReloadedAndTheCacheHolds() {
        let first = body(OllamaChat(), .first(settings), ModelProfile())
        let second = body(OllamaChat(), .second(settings), ModelProfile())
        let changed = #""temperature":0.4,"seed":8,"repeat_penalty":1.0,"presence_penalty":0.3"#
        let unchanged = #""temperature":0.0,"seed":7,"repeat_penalty":1.0,"presence_penalty":0.0"#
        #expect(second != first && second.replacing(changed, with: unchanged) == first)
    }

    private func body(_ wire: any ModelProtocol, _ sampling: Sampling, _ profile: ModelProfile) -> String {
        let template = RequestTemplate(wire, prompt, sampling, settings, profile)
        return String(decoding: template.body(about: "a \"b\""), as: UTF8.self)
    }
}
