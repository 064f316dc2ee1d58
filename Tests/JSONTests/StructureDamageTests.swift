import JSON
import Testing

@Suite("Damaged structure")
struct StructureDamageTests {
    @Test(
        "puts brackets, commas and colons right",
        arguments: [
            Damage(#"{"a":1 "b":2}"#, #"{"a":1,"b":2}"#, [.missingComma]),
            Damage(#"{"a":"x" "b":"y"}"#, #"{"a":"x","b":"y"}"#, [.missingComma]),
            Damage("{\"a\":\"x\"\n\"b\":\"y\"}", #"{"a":"x","b":"y"}"#, [.missingComma]),
            Damage(#"["a" "b" "c"]"#, #"["a","b","c"]"#, [.missingComma]),
            Damage(#"[{"a":1} {"b":2}]"#, #"[{"a":1},{"b":2}]"#, [.missingComma]),
            Damage(#"{"a" 1, "b" "x"}"#, #"{"a":1,"b":"x"}"#, [.missingColon]),
            Damage(#"{"a":1,,"b":2,}"#, #"{"a":1,"b":2}"#, [.extraComma, .trailingComma]),
            Damage("[1,,2,]", "[1,2]", [.extraComma, .trailingComma]),
            Damage("{\"a\":1, // c\n# d\n/* e */\"b\":2}", #"{"a":1,"b":2}"#, [.comment]),
            Damage(#"["a","b",...]"#, #"["a","b"]"#, [.ellipsis, .trailingComma]),
            Damage(#"{"a":["b"...]}"#, #"{"a":["b"]}"#, [.ellipsis]),
            Damage(#"{"skills":[{"n":"a"},{"n":"b"#, #"{"skills":[{"n":"a"}]}"#, [.truncated]),
            Damage(#"{"skills":[{"n":"a"},{"n":"b""#, #"{"skills":[{"n":"a"},{"n":"b"}]}"#, [.truncated]),
            Damage(#"{"skills":["#, #"{"skills":[]}"#, [.truncated]),
            Damage(#"{"skills":[{"#, #"{"skills":[]}"#, [.truncated]),
            Damage("[1,2,3", "[1,2,3]", [.truncated]),
            Damage(#"{"skills":[{"n":"a"]}"#, #"{"skills":[{"n":"a"}]}"#, [.missingBracket]),
            Damage(#"{"skills":["a","b"}"#, #"{"skills":["a","b"]}"#, [.missingBracket]),
            Damage(#"{"skills":["a","b"}, "x":1}"#, #"{"skills":["a","b"],"x":1}"#, [.mismatchedBracket]),
            Damage(#"[{"a":1],{"b":2}]"#, #"[{"a":1},{"b":2}]"#, [.mismatchedBracket]),
            Damage(#"{"s":[{"a":1}}]"#, #"{"s":[{"a":1}]}"#, [.extraBracket, .truncated]),
            Damage(#"{"s":[{"a":1}]]}"#, #"{"s":[{"a":1}]}"#, [.extraBracket]),
            Damage(#"{"a":1}}"#, #"{"a":1}"#, [.extraBracket]),
            Damage(#""skills": ["a","b"]"#, #"{"skills":["a","b"]}"#, [.missingBracket]),
            Damage(#"{"Outlook","VPN"}"#, #"["Outlook","VPN"]"#, [.mismatchedBracket]),
            Damage(#"{"skills": {"n":"a"}, {"n":"b"}}"#, #"{"skills":[{"n":"a"},{"n":"b"}]}"#, [.missingKey]),
            Damage(
                #"[{"n":"a", "k":"b", {"n":"c"}]"#, #"[{"n":"a","k":"b"},{"n":"c"}]"#, [.missingBracket, .missingComma]),
            Damage(#"["n":"a","k":"b"},{"n":"c"}]"#, #"[{"n":"a","k":"b"},{"n":"c"}]"#, [.missingBracket]),
            Damage(#"{"a": ("x","y")}"#, #"{"a":["x","y"]}"#, [.mismatchedBracket]),
            Damage(#"{"a"=1;"b"=>2}"#, #"{"a":1,"b":2}"#, [.wrongSeparator]),
            Damage(#"{"a":,"b":1}"#, #"{"a":null,"b":1}"#, [.missingValue]),
            Damage("[1 2 3]", "[1,2,3]", [.missingComma]),
            Damage("{\"a\": \"b\",\n\"c\": \"d\"\n\"e\": \"f\"\n}", #"{"a":"b","c":"d","e":"f"}"#, [.missingComma]),
            Damage(
                "{\n  \"a\": \"one\n  \"b\": \"two\"\n}", #"{"a":"one","b":"two"}"#, [.missingQuote, .missingComma]),
            Damage(
                "{\"code\":\"```js\nx\n```\",\"b\":1,}", #"{"code":"```js\nx\n```","b":1}"#,
                [.controlCharacter, .trailingComma]),
            Damage(#"{,"a":1}"#, #"{"a":1}"#, [.extraComma]),
            Damage(
                "{\"skills\": [{\"name\": \"a\"} \n\nHope this helps!", #"{"skills":[{"name":"a"}]}"#,
                [.missingComma, .truncated]),
            Damage(#"[{"a":1},{"b":2},{"c":3"#, #"[{"a":1},{"b":2},{"c":3}]"#, [.truncated]),
            Damage("[true, false, nul", "[true,false]", [.truncated]),
            Damage(#"{"a":"x","b"#, #"{"a":"x"}"#, [.truncated]),
            Damage(#"{"a":"x","b":"#, #"{"a":"x"}"#, [.truncated]),
            Damage(#"{"a":"x","b":"y\"#, #"{"a":"x"}"#, [.truncated]),
            Damage(#"{"a":{"b":"#, #"{"a":{}}"#, [.truncated]),
            Damage(#"{"a" "x"}"#, #"{"a":"x"}"#, [.missingColon]),
            Damage(#"{"a":1;"b":2}"#, #"{"a":1,"b":2}"#, [.wrongSeparator]),
        ])
    func repairs(_ damage: Damage) { damage.check() }
}
