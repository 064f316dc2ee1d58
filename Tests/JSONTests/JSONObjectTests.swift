import JSON
import Testing

@Suite("JSON object")
struct JSONObjectTests {
    @Test func members_keepTheirOrder() {
        let object: JSONObject = ["z": 1, "a": 2]
        #expect(object.members.map(\.key) == ["z", "a"])
    }

    @Test func settingNil_removesTheMember() {
        var object: JSONObject = ["a": 1, "b": 2]
        object["a"] = nil
        #expect(object == ["b": 2])
    }

    @Test func largeObject_findsAndRemovesByKey() {
        var object = JSONObject((0..<1_000).map { ("key\($0)", .integer(Int64($0))) })
        object["key500"] = nil
        object["key999"] = "last"
        #expect(object["key998"] == 998)
        #expect(object["key500"] == nil)
        #expect(object.members.last?.value == "last")
    }

    @Test func composedAndDecomposedKeys_areTwo() {
        let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
        #expect(object.count == 2)
        #expect(object["e\u{301}"] == 2)
    }
}
