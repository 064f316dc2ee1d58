import JSON
import Testing

@Suite("Tolerant reader")
struct TolerantJSONTests {
    @Test(
        "a valid text comes through unchanged",
        arguments: [
            "null", "-0", "1e5", #""plain""#, #""not [json]""#, "[]", "{}",
            #"{"a":"```","b":"<think>{}</think>","c":"a, b"}"#,
            #"{"a":1,"a":2}"#, #"["“x”","it's","// no comment","None"]"#,
        ])
    func valid(_ text: String) throws {
        let result = TolerantJSON.read(text)
        #expect(result.documents == [try JSONValue(parsing: text)])
        #expect(result.repairs.isEmpty)
    }

    @Test("a text cut at any byte keeps what was complete, and never more than the whole")
    func truncation() {
        let items: [JSONValue] = (0..<4).map {
            ["quote": "a \"b\" {c}, d\($0)", "kind": "practice", "n": .integer($0)]
        }
        let whole = Array(JSONValue.array(items).encoded().utf8)
        var kept = 0
        for length in 1...whole.count {
            let result = TolerantJSON.read(bytes: Array(whole[..<length]))
            let complete = (result.value?.array ?? []).prefix { $0["n"] != nil && items.contains($0) }
            #expect(complete.elementsEqual(items.prefix(complete.count)))
            #expect(complete.count >= kept)
            kept = complete.count
        }
        #expect(kept == 4)
    }

    @Test func cutDepth_countsWhatWasOpen() {
        #expect(TolerantJSON.read(#"{"a":[{"b":1"#).cutDepth == 3)
        #expect(TolerantJSON.read(#"{"a":[{"b":1},{"#).cutDepth == 2)
        #expect(TolerantJSON.read(#"{"a":[{"b":1}]}"#).cutDepth == 0)
    }

    @Test(
        "any depth is survived",
        arguments: ["[", "{\"a\":", "{", "[[]", "(", "{\"a\":[", "[\"", "{\\\"a\\\":"])
    func depth(_ unit: String) throws {
        let result = TolerantJSON.read(String(repeating: unit, count: 300_000))
        let text = result.value?.encoded() ?? "null"
        #expect(throws: Never.self) { try JSONValue(parsing: text) }
    }

    @Test func bytesThatAreNotUTF8_areReplaced() {
        let result = TolerantJSON.read(bytes: Array("{\"a\":\"x".utf8) + [0xFF] + Array("\"}".utf8))
        #expect(result.value == ["a": "x\u{FFFD}"])
        #expect(result.repairs.map(\.code) == [.invalidText])
    }

    @Test func utf16WithByteOrderMark_isRead() {
        let units: [UInt8] = "{\"a\":\"é\"}".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + units
        #expect(TolerantJSON.read(bytes: bytes).value == ["a": "é"])
    }

    @Test func repairs_countHowOftenAndTellWhereFirst() {
        let repair = TolerantJSON.read("[1,,2,,3]").repairs.first
        #expect(repair == Repair(.extraComma, at: 3, count: 2))
        #expect(repair?.description == "A comma too many was removed. (2 times)")
    }
}
