import JSON
import Testing

@Suite("JSON writer")
struct JSONWriterTests {
    @Test func controlCharacters_areEscaped() {
        #expect(JSONValue.string("\u{0}\n\u{1F}\u{7F}\"\\/é").encoded() == #""\u0000\n\u001f\u007f\"\\/é""#)
        // U+00C2 and U+00DB end in bytes that stand in these too.
        #expect(
            JSONValue.string("\u{80}\u{9B}2J\u{9F}\u{A0}ÂÛ\u{1080}").encoded()
                == "\"\\u0080\\u009b2J\\u009f\u{A0}ÂÛ\u{1080}\"")
    }

    @Test func numbersThatJSONCannotHold_becomeNull() {
        #expect(JSONValue.array([.double(.nan), .double(-.infinity), 0.1, -0.0]).encoded() == "[null,null,0.1,-0.0]")
    }

    @Test func pretty_indentsByTwoSpaces() {
        let value: JSONValue = ["a": [1, [:]], "b": []]
        #expect(value.encoded(pretty: true) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}")
    }
}
