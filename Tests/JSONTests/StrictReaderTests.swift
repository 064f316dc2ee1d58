import JSON
import Testing

@Suite("Strict reader")
struct StrictReaderTests {
    @Test(
        "reads what RFC 8259 allows",
        arguments: [
            ("null", nil), (" true ", true), ("-12", -12), ("1.5e2", 150.0), ("-0", .double(-0.0)), ("1.0", 1.0),
            ("9223372036854775807", .integer(.max)), ("9223372036854775808", .double(9_223_372_036_854_775_808)),
            (#""a\n\"\\\/\u00e9\ud83d\ude00""#, "a\n\"\\/é😀"), ("[]", []), ("[1,[2]]", [1, [2]]),
            (#"{"b":1,"a":{}}"#, ["b": 1, "a": [:]]),
        ] as [(String, JSONValue)])
    func reads(_ text: String, _ value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(
        "refuses what RFC 8259 does not allow",
        arguments: [
            ("", .unexpectedEnd), ("[1,]", .unexpectedCharacter(expected: "a value")), ("01", .badNumber),
            ("1.", .badNumber), ("-", .badNumber), ("+1", .unexpectedCharacter(expected: "a value")),
            ("1 2", .textAfterValue), ("{a:1}", .unexpectedCharacter(expected: "a key in double quotes")),
            (#""\x""#, .badEscape), (#""\ud800""#, .loneSurrogate), ("\"a\nb\"", .controlCharacter),
            ("\"a", .unexpectedEnd), ("1e999", .numberOutOfRange), ("tru", .unexpectedEnd),
            ("\u{FEFF}1", .unexpectedCharacter(expected: "a value")),
        ] as [(String, JSONError.Reason)])
    func refuses(_ text: String, _ reason: JSONError.Reason) {
        #expect { try JSONValue(parsing: text) } throws: { ($0 as? JSONError)?.reason == reason }
    }

    @Test func error_tellsLineAndColumn() {
        #expect { try JSONValue(parsing: "{\n  \"é\": x}") } throws: {
            String(describing: $0) == "Expected a value at line 2, column 8."
        }
    }

    @Test func equalKeys_lastValueStandsInFirstPlace() throws {
        #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#).encoded() == #"{"a":3,"b":2}"#)
    }

    @Test func nesting_upToTheLimitIsRead_beyondIsRefused() throws {
        let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try JSONValue(parsing: deepest).encoded() == deepest)
        #expect(throws: JSONError.self) { try JSONValue(parsing: "[" + deepest + "]") }
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test func bytesThatAreNotUTF8_areRefused() {
        #expect { try JSONValue(parsing: [0x22, 0xFF, 0x22]) } throws: { ($0 as? JSONError)?.reason == .notUTF8 }
    }
}
