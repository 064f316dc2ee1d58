import JSON
import Testing

@testable import TicketAnalytics

@Suite struct PromptTests {
    @Test func ticketStandsLast_andEverythingBeforeIsConstant() {
        let one = Prompt.standard.messages(about: "one")
        let two = Prompt.standard.messages(about: "two")
        #expect(one.dropLast() == two.dropLast())
        #expect(one.last?.content == TicketFence.around("one"))
        #expect(one.map(\.role) == [.system, .user, .assistant, .user, .assistant, .user, .assistant, .user])
    }

    @Test func instructionHoldsTheSchema_andSaysJSON() {
        let text = Prompt.instruction
        #expect(text.contains(AnswerSchema.value.encoded()))
        #expect(text.contains("JSON object"))
    }

    @Test func everyExampleQuotesItsTicketExactly_onceEachSkill() {
        for example in Prompt.examples {
            for skill in example.skills { #expect(example.ticket.contains(skill.quote)) }
            #expect(Set(example.skills.map(\.name)).count == example.skills.count)
        }
        #expect(Prompt.examples.contains { $0.skills.isEmpty })
    }

    @Test func exampleAnswersFollowTheSchemasOrder() {
        let answer = Prompt.examples[1].answer.encoded()
        #expect(answer == #"{"skills":[{"evidence":"Label printer","kind":"technology","name":"Label Printer"}]}"#)
    }

    @Test func hashChanges_withWhatDecidesAnAnswer_only() {
        let settings = ModelSettings(endpoints: [], model: "a")
        var same = settings
        same.model = "b"
        same.requestTimeout = .seconds(1)
        var warmer = settings
        warmer.temperature = 0.5
        var wider = settings
        wider.contextTokens = 16_384
        let hash = Prompt.standard.hash(settings)
        #expect(hash.count == 64)
        #expect(Prompt.standard.hash(same) == hash)
        #expect(Set([hash, Prompt.standard.hash(warmer), Prompt.standard.hash(wider)]).count == 3)
        #expect(Prompt(instruction: "x", examples: []).hash(settings) != hash)
    }

    @Test func leavesRoomForATicket_inTheSmallestWindowThatIsUsual() {
        #expect(Prompt.standard.tokens < 2_600)
    }
}
