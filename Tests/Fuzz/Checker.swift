import JSON
import TicketAnalytics

/// Makes inputs, checks the laws, prints the inputs that break one.
struct Checker {
    private var mutator: Mutator
    private var valid = 0
    private var repaired = 0
    private var empty = 0
    private var answers = 0
    private(set) var breaches = 0

    init(seed: UInt64) { mutator = Mutator(seed: seed) }

    var report: String {
        "\(valid) valid, \(repaired) repaired, \(empty) without JSON, \(answers) with an answer, \(breaches) breaches"
    }

    mutating func run(_ count: Int) {
        for _ in 0..<count { check(mutator.next()) }
    }

    private mutating func check(_ bytes: [UInt8]) {
        let result = TolerantJSON.read(bytes: bytes)
        if let value = try? JSONValue(parsing: bytes) {
            checkValid(value, result, bytes)
            valid += 1
        } else if let value = result.value {
            demand(!result.repairs.isEmpty, "a damaged text without repairs", bytes)
            checkAgain(value, bytes)
            repaired += 1
        } else {
            empty += 1
        }
        checkAnswer(bytes)
    }

    /// A valid text comes through as it is; only a packed document is unpacked.
    private mutating func checkValid(_ value: JSONValue, _ result: TolerantJSON.Result, _ bytes: [UInt8]) {
        if result.repairs.map(\.code) == [.escapedDocument], value.string != nil { return }
        demand(result.documents == [value], "a valid text was changed", bytes)
        demand(result.repairs.isEmpty, "a valid text was repaired", bytes)
        demand((try? JSONValue(parsing: value.encoded())) == value, "written and read are not the same", bytes)
    }

    /// A repaired value is valid JSON and is not repaired again.
    private mutating func checkAgain(_ value: JSONValue, _ bytes: [UInt8]) {
        let text = value.encoded()
        demand((try? JSONValue(parsing: text)) == value, "the repaired value is not valid JSON", bytes)
        let second = TolerantJSON.read(text)
        demand(second.value == value && second.repairs.isEmpty, "a second reading repairs again", bytes)
    }

    private mutating func checkAnswer(_ bytes: [UInt8]) {
        guard case .skills(let skills, _) = AnswerParser.parse(bytes: bytes), !skills.isEmpty else { return }
        answers += 1
        demand(skills.count <= 64, "too many skills", bytes)
        demand(Set(skills.map { $0.name.lowercased() }).count == skills.count, "a skill stands twice", bytes)
        demand(skills.allSatisfy { !$0.name.isEmpty && $0.name.count <= 120 }, "a name without measure", bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let (grounded, dropped) = Grounding.ground(skills, in: text)
        demand(grounded.count + dropped.count == skills.count, "a skill was lost", bytes)
        for skill in grounded {
            let scalars = Array(text.unicodeScalars)[skill.start..<skill.end]
            demand(scalars.elementsEqual(skill.quote.unicodeScalars), "a quote that is not in the text", bytes)
        }
    }

    private mutating func demand(_ holds: Bool, _ breach: String, _ bytes: [UInt8]) {
        guard !holds else { return }
        breaches += 1
        if breaches <= 10 { print("BREACH: \(breach): \(String(decoding: bytes, as: UTF8.self).debugDescription)") }
    }
}
