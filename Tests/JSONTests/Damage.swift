import JSON
import Testing

/// A damaged text, the JSON it must become (nil: none), and the repairs that must be told.
struct Damage: Sendable, CustomTestStringConvertible {
    let text: String
    let json: String?
    let codes: [Repair.Code]

    init(_ text: String, _ json: String?, _ codes: [Repair.Code]) {
        self.text = text
        self.json = json
        self.codes = codes
    }

    var testDescription: String { text.debugDescription }

    func check() {
        let result = TolerantJSON.read(text)
        #expect(result.value?.encoded() == json)
        #expect(result.repairs.map(\.code.name) == codes.map(\.name))
    }
}
