import JSON
import Testing

@testable import TicketAnalytics

@Suite struct AnswerSchemaTests {
    @Test func keysStandInAlphabeticalOrder_becauseSomeServersSortThem() {
        let keys = AnswerSchema.value["properties"]?["skills"]?["items"]?["properties"]?.object?.members.map(\.key)
        #expect(keys == ["evidence", "kind", "name"])
        #expect(keys == keys?.sorted())
    }

    @Test func everythingIsBounded_andNothingNeedsAPattern() {
        let text = AnswerSchema.value.encoded()
        #expect(text.contains(#""maxItems":30"#))
        #expect(text.contains(#""enum":["technology","practice"]"#))
        #expect(!text.contains("pattern"))
    }
}
