internal import JSON

/// What the members of an object are for.
struct AnswerShape {
    private(set) var name: JSONValue?
    /// What the name's own key says: `{"practice": "Backup", "quote": …}`.
    private(set) var nameKind: SkillKind?
    private(set) var quote: String?
    private(set) var kind: String?
    /// Lists of skills, with the kind that their key tells.
    private(set) var lists: [(JSONValue, SkillKind?)] = []
    private(set) var wrapped: [JSONValue] = []
    /// The arguments of a tool call.
    private(set) var calls: [JSONValue] = []
    private(set) var error: String?

    init(_ object: JSONObject) {
        for (key, value) in object.members { sort(key, value) }
        takeKindsAsName()
        if error == nil { error = Self.errorText(object) }
    }

    private mutating func sort(_ key: String, _ value: JSONValue) {
        switch AnswerWords.part(of: key) {
        case .name: if name == nil, Self.mayBeName(value) { name = value }
        case .quote: quote = quote ?? value.string ?? value[0]?.string
        case .kind: kind = kind ?? value.string
        case .list: if Self.mayBeList(value) { lists.append((value, nil)) }
        case .kinds(let kind): if Self.mayBeList(value) { lists.append((value, kind)) }
        case .wrapper: wrapped.append(value)
        case .call: if value.string != nil || value.object != nil || value.array != nil { calls.append(value) }
        case nil: break
        }
    }

    /// `{"technology": "Outlook", "quote": "…"}` is a skill, not a list of technologies.
    private mutating func takeKindsAsName() {
        guard name == nil, quote != nil, lists.count == 1, let (value, kind) = lists.first, value.string != nil else {
            return
        }
        name = value
        nameKind = kind
        lists = []
    }

    private static func mayBeName(_ value: JSONValue) -> Bool {
        switch value {
        case .string, .array: true
        case .object(let object): object["name"] != nil
        default: false
        }
    }

    private static func mayBeList(_ value: JSONValue) -> Bool {
        switch value {
        case .null, .string, .array, .object: true
        default: false
        }
    }

    private static func errorText(_ object: JSONObject) -> String? {
        guard let error = object["error"] ?? object["errors"], !error.isNull else { return nil }
        let text = error.string ?? error["message"]?.string ?? error.encoded()
        return String(SkillList.folded(String(text.prefix(400))).prefix(200))
    }

    /// Whether a member of an object without any known key may be a skill and its quote or kind.
    static func isMapEntry(_ key: String, _ value: JSONValue) -> Bool {
        guard AnswerWords.part(of: key) == nil, !isServiceWord(key) else { return false }
        switch value {
        case .string: return true
        case .object(let object):
            let shape = AnswerShape(object)
            return shape.name == nil && shape.lists.isEmpty && (shape.quote != nil || shape.kind != nil)
        default: return false
        }
    }

    private static func isServiceWord(_ key: String) -> Bool {
        let words: Set = [
            "id", "summary", "status", "note", "notes", "reason", "reasoning", "explanation", "comment", "error",
            "model", "role", "description", "language", "confidence", "number", "date", "user", "code", "detail",
            "$schema", "properties", "required", "thought", "thinking", "question", "warning", "info",
        ]
        return words.contains(key.lowercased())
    }
}
