internal import JSON

/// Walks through an answer's JSON and collects the skills in it, whatever their shape.
struct AnswerCollector {
    var list: SkillList
    /// The answer says that there is no skill: an empty list, `null`, "none".
    var sawEmptyAnswer = false
    /// The text stopped inside the answer.
    private(set) var isCut = false
    /// What an error object says.
    private(set) var error: String?
    /// Bounds texts that hold answers that hold texts.
    private var textDepth = 0

    init(_ log: RepairLog) { list = SkillList(log) }

    mutating func collect(_ result: TolerantJSON.Result) {
        if result.cutDepth > 0 { isCut = true }
        for (index, document) in result.documents.enumerated() {
            if list.isFull { return list.log.note(.tooManySkills) }
            guard index == result.documents.count - 1, result.cutDepth > 0 else {
                collect(document)
                continue
            }
            let whole = document.withoutCutItem(depth: result.cutDepth)
            if whole != document { list.log.note(.incompleteSkill) }
            collect(whole)
        }
    }

    /// A value where skills may stand; `kind` is what its key says they are.
    mutating func collect(_ value: JSONValue, kind: SkillKind? = nil) {
        switch value {
        case .null: sawEmptyAnswer = true
        case .string(let text): collect(text: text, kind: kind)
        case .array(let elements): collect(elements, kind: kind)
        case .object(let object): collect(object, kind: kind)
        default: break
        }
    }

    private mutating func collect(_ elements: [JSONValue], kind: SkillKind?) {
        if elements.isEmpty { sawEmptyAnswer = true }
        if collect(row: elements) { return }
        for element in elements {
            if list.isFull { return list.log.note(.tooManySkills) }
            if case .string(let text) = element {
                collect(name: text, kind: kind)
            } else if !element.isNull {
                collect(element, kind: kind)
            }
        }
    }

    /// `["Outlook", "technology", "cannot open Outlook"]` is one skill, told by the word for its kind.
    private mutating func collect(row: [JSONValue]) -> Bool {
        guard (2...3).contains(row.count), let name = row[0].string, AnswerWords.kind(name) == nil,
            let place = row.dropFirst().firstIndex(where: { $0.string.flatMap(AnswerWords.kind) != nil })
        else { return false }
        list.log.note(.otherShape)
        list.add(
            name, kind: row[place].string.flatMap(AnswerWords.kind), quote: row.count == 3 ? row[3 - place].string : nil
        )
        return true
    }

    /// An element of a list: a name, or JSON in a string.
    private mutating func collect(name: String, kind: SkillKind?) {
        if AnswerWords.meansNothing(name) {
            sawEmptyAnswer = true
        } else if holdsJSON(name) {
            collect(text: name, kind: kind)
        } else {
            list.log.note(.otherShape)
            list.add(name, kind: kind, quote: nil)
        }
    }

    /// A text where a list should stand: JSON, a list in words, or a single name.
    private mutating func collect(text: String, kind: SkillKind?) {
        if AnswerWords.meansNothing(text) {
            sawEmptyAnswer = true
        } else if holdsJSON(text), textDepth < 4 {
            textDepth += 1
            list.log.note(.escapedDocument)
            collect(TolerantJSON.read(text))
            textDepth -= 1
        } else {
            list.log.note(.otherShape)
            for line in PlainList.names(in: text) { list.add(line.name, kind: line.kind ?? kind, quote: line.quote) }
        }
    }

    private func holdsJSON(_ text: String) -> Bool {
        guard let start = text.utf8.first(where: { $0 > 0x20 }) else { return false }
        let opens = start == UInt8(ascii: "{") || start == UInt8(ascii: "[") || start == UInt8(ascii: "`")
        return opens && text.utf8.contains(UInt8(ascii: "\""))
    }
}

extension AnswerCollector {
    private mutating func collect(_ object: JSONObject, kind: SkillKind?) {
        let shape = AnswerShape(object)
        if !shape.calls.isEmpty {
            for value in shape.calls { collect(value, kind: kind) }
        } else if let name = shape.name {
            collect(item: name, shape, kind: kind)
        } else if !shape.lists.isEmpty {
            for (value, ownKind) in shape.lists { collect(value, kind: ownKind ?? kind) }
        } else if let message = shape.error {
            error = error ?? message
        } else if !shape.wrapped.isEmpty {
            for value in shape.wrapped { collectWrapped(value, kind: kind) }
        } else {
            collect(map: object, kind: kind)
        }
    }

    private mutating func collect(item name: JSONValue, _ shape: AnswerShape, kind: SkillKind?) {
        switch name {
        case .string(let text):
            let ownKind = shape.kind.flatMap(AnswerWords.kind)
            if let word = shape.kind, !word.isEmpty, ownKind == nil { list.log.note(.unknownKind) }
            list.add(text, kind: shape.nameKind ?? ownKind ?? kind, quote: shape.quote)
        case .array, .object: collect(name, kind: shape.nameKind ?? kind)
        default: break
        }
    }

    /// The text of a wrapper is a whole answer of its own: prose in it is no skill.
    private mutating func collectWrapped(_ value: JSONValue, kind: SkillKind?) {
        guard case .string(let text) = value else { return collect(value, kind: kind) }
        guard textDepth < 4 else { return }
        textDepth += 1
        let result = TolerantJSON.read(text)
        let before = list.isUntouched
        if !result.documents.isEmpty, !(result.documents == [.string(text)]) { collect(result) }
        if before, list.isUntouched, !sawEmptyAnswer { collectPlain(text) }
        textDepth -= 1
    }

    /// `{"Outlook": "cannot open Outlook"}`, `{"Outlook": "technology"}` or `{"Outlook": {"kind": …}}`.
    private mutating func collect(map object: JSONObject, kind: SkillKind?) {
        guard !object.isEmpty, object.members.allSatisfy({ AnswerShape.isMapEntry($0.key, $0.value) }) else { return }
        list.log.note(.otherShape)
        for (name, value) in object.members {
            let shape = value.object.map(AnswerShape.init)
            let word = value.string ?? shape?.kind
            let ownKind = word.flatMap(AnswerWords.kind)
            let quote = shape?.quote ?? (ownKind == nil ? value.string : nil)
            list.add(name, kind: ownKind ?? kind, quote: quote)
        }
    }

    /// A list in plain text, without any JSON.
    mutating func collectPlain(_ text: String) {
        if AnswerWords.meansNothing(text) {
            sawEmptyAnswer = true
            return
        }
        let lines = PlainList.lines(in: text)
        guard !lines.isEmpty else { return }
        list.log.note(.plainList)
        for line in lines where !AnswerWords.meansNothing(line.name) {
            list.add(line.name, kind: line.kind, quote: line.quote)
        }
        if lines.allSatisfy({ AnswerWords.meansNothing($0.name) }) { sawEmptyAnswer = true }
    }
}
