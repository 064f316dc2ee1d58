import JSON
import Testing

@Suite("Text around the document")
struct SurroundingDamageTests {
    @Test(
        "finds the document among other text",
        arguments: [
            Damage("\u{FEFF}{\"a\":1}", #"{"a":1}"#, [.byteOrderMark]),
            Damage("```json\n{\"a\":1}\n```", #"{"a":1}"#, [.codeFence]),
            Damage("~~~\n{\"a\":1}\n~~~", #"{"a":1}"#, [.codeFence]),
            Damage("```json\n{\"a\":1}", #"{"a":1}"#, [.codeFence]),
            Damage(#"Sure! Here is {the} answer: {"a":1} Hope it helps!"#, #"{"a":1}"#, [.prose, .extraBracket]),
            Damage(#"<think>{"x":1} hm</think>{"a":1}"#, #"{"a":1}"#, [.reasoning]),
            Damage("<THINK>\n{\"x\":1}\n</THINK>\n{\"a\":1}", #"{"a":1}"#, [.reasoning]),
            Damage(#"<think>maybe {"x":1} then {"a":1}"#, #"{"a":1}"#, [.reasoning, .prose]),
            Damage(#"blah {"x":1}</think>{"a":1}"#, #"{"a":1}"#, [.prose, .reasoning]),
            Damage(#"<thinking>a</thinking><reasoning>{}</reasoning>{"a":1}"#, #"{"a":1}"#, [.reasoning]),
            Damage("{\"a\":1}\n{\"b\":2}", #"[{"a":1},{"b":2}]"#, [.severalDocuments]),
            Damage(#"["a","b"]"#, #"["a","b"]"#, []),
            Damage(#""{\"a\": 1}""#, #"{"a":1}"#, [.escapedDocument]),
            Damage(#""\"{\\\"a\\\": \\\"b\\\\\\\"c\\\"}\"""#, #"{"a":"b\"c"}"#, [.escapedDocument]),
            Damage(#"{\"a\": \"b\"}"#, #"{"a":"b"}"#, [.escapedDocument]),
            Damage(#"{\n  \"a\": \"b \\\"x\\\" c\"\n}"#, #"{"a":"b \"x\" c"}"#, [.escapedDocument]),
            Damage(#""a","b""#, #"["a","b"]"#, [.strayText, .severalDocuments]),
            Damage("Skills: [Outlook, VPN]", #"["Outlook","VPN"]"#, [.prose, .unquotedText]),
            Damage(
                "```json\n{\"skills\":[{\"n\":\"a\"}\n```\nHope this helps \"x\"!", #"{"skills":[{"n":"a"}]}"#,
                [.codeFence, .missingBracket, .prose]),
            Damage(#"{"a":"x"} trailing "quote" and } brace"#, #"{"a":"x"}"#, [.prose, .extraBracket]),
            Damage(#"{{"a":1}}"#, #"{"a":1}"#, [.prose, .extraBracket]),
            Damage("const x = {a: 1};", #"{"a":1}"#, [.prose, .unquotedKey, .strayText]),
            Damage(
                #""{\"skills\": [{\"name\": \"Outlook\"}, {\"name\": \"VP"#, #"{"skills":[{"name":"Outlook"}]}"#,
                [.prose, .escapedDocument, .truncated]),
            Damage(#"[THINK]{"x":1}[/THINK]{"a":1}"#, #"{"a":1}"#, [.reasoning]),
            Damage(#"{"a":"b"}{"a":"c"}"#, #"[{"a":"b"},{"a":"c"}]"#, [.severalDocuments]),
            Damage(
                "```json\n{\"s\":[{\"n\":\"a\"},{\"n\":\"cut\n```\nDone", #"{"s":[{"n":"a"}]}"#,
                [.codeFence, .missingBracket, .prose]),
            Damage(
                #"<|channel|>analysis<|message|>hmm {"x":1}<|end|><|channel|>final<|message|>{"a":1}"#, #"{"a":1}"#,
                [.prose, .reasoning]),
            Damage("{\"a\":1}\n{\"b\":2}\n{\"c\":", #"[{"a":1},{"b":2}]"#, [.truncated, .severalDocuments]),
            Damage("hello world", nil, [.prose]),
            Damage("I found [1] and [2] in it. No skills.", nil, [.prose, .extraBracket]),
            Damage(#"<think>only thoughts {"a":1}</think>"#, nil, [.reasoning]),
        ])
    func repairs(_ damage: Damage) { damage.check() }
}
