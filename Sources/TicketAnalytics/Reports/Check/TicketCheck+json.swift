import JSON

/// A check as the database keeps it.
extension TicketCheck {
    /// UTF-16 units of a model's answer that are kept.
    static let answerLimit = 100_000

    var json: JSONValue {
        let identity = analysis.identity
        return [
            "name": .string(name), "ticket": JSONValue(ticketNumber), "summary": JSONValue(summary),
            "text": .string(text), "cuts": cuts.json,
            "extractor": .string(identity.extractor), "model": .string(identity.model),
            "modelDigest": JSONValue(identity.modelDigest), "promptHash": .string(identity.promptHash),
            "skills": .array(
                analysis.skills.map { skill in
                    [
                        "name": .string(skill.name), "kind": .string(skill.kind.rawValue),
                        "quote": .string(skill.quote), "start": .integer(Int64(skill.start)),
                        "end": .integer(Int64(skill.end)),
                    ]
                }),
            "dropped": .array(
                analysis.dropped.map { skill in
                    [
                        "name": .string(skill.name), "kind": .string(skill.kind.rawValue),
                        "quote": .string(skill.quote),
                    ]
                }),
            "repairs": .array(analysis.repairs.map { .string($0) }),
            "promptTokens": JSONValue(analysis.promptTokens), "answerTokens": JSONValue(analysis.answerTokens),
            "rawAnswer": JSONValue(analysis.rawAnswer?.limited(to: Self.answerLimit)),
            "milliseconds": .integer(analysis.duration.milliseconds), "agreement": agreement?.json ?? .null,
        ]
    }

    /// Nil for what is none.
    init?(json: JSONValue) {
        guard let object = json.object, let name = object["name"]?.string, let text = object["text"]?.string,
            let extractor = object["extractor"]?.string, let model = object["model"]?.string
        else { return nil }
        self.init(
            name: name, ticketNumber: object["ticket"]?.int.map(Int64.init), summary: object["summary"]?.string,
            text: text, cuts: TextCuts(json: object["cuts"]),
            analysis: TicketAnalysis(
                identity: ExtractorIdentity(
                    extractor: extractor, model: model, modelDigest: object["modelDigest"]?.string,
                    promptHash: object["promptHash"]?.string ?? ""),
                skills: (object["skills"]?.array ?? []).map(GroundedSkill.init),
                dropped: (object["dropped"]?.array ?? []).map(ExtractedSkill.init),
                repairs: (object["repairs"]?.array ?? []).compactMap(\.string),
                promptTokens: object["promptTokens"]?.int, answerTokens: object["answerTokens"]?.int,
                rawAnswer: object["rawAnswer"]?.string,
                duration: .milliseconds(object["milliseconds"]?.int ?? 0), isReused: false),
            agreement: object["agreement"].flatMap(SkillAgreement.init(json:)))
    }
}

extension GroundedSkill {
    fileprivate init(_ json: JSONValue) {
        let skill = ExtractedSkill(json)
        self.init(
            name: skill.name, kind: skill.kind, quote: skill.quote, start: json["start"]?.int ?? 0,
            end: json["end"]?.int ?? 0)
    }
}

extension ExtractedSkill {
    fileprivate init(_ json: JSONValue) {
        self.init(
            name: json["name"]?.string ?? "",
            kind: SkillKind(rawValue: json["kind"]?.string ?? "") ?? .technology, quote: json["quote"]?.string ?? "")
    }
}

extension SkillAgreement {
    fileprivate var json: JSONValue {
        [
            "readings": .integer(Int64(readings)),
            "skills": .array(
                entries.map { entry in
                    [
                        "name": .string(entry.name), "kind": .string(entry.kind.rawValue),
                        "times": .integer(Int64(entry.times)),
                    ]
                }),
        ]
    }

    fileprivate init?(json: JSONValue) {
        guard let readings = json["readings"]?.int else { return nil }
        self.init(
            readings: readings,
            entries: (json["skills"]?.array ?? []).map { entry in
                let skill = ExtractedSkill(entry)
                return Entry(name: skill.name, kind: skill.kind, times: entry["times"]?.int ?? 0)
            })
    }
}

extension TextCuts {
    private static let fields: [(String, any WritableKeyPath<TextCuts, Int> & Sendable)] = [
        ("markUp", \.markUp), ("quotedMail", \.quotedMail), ("signatures", \.signatures), ("notices", \.notices),
        ("repeatedNotes", \.repeatedNotes), ("repeatedLines", \.repeatedLines), ("overBudget", \.overBudget),
        ("secrets", \.secrets),
    ]

    fileprivate var json: JSONValue {
        .object(JSONObject(Self.fields.map { ($0.0, .integer(Int64(self[keyPath: $0.1]))) }))
    }

    fileprivate init(json: JSONValue?) {
        self.init()
        for (name, field) in Self.fields { self[keyPath: field] = json?[name]?.int ?? 0 }
    }
}

extension JSONValue {
    fileprivate init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    fileprivate init(_ number: (some BinaryInteger)?) { self = number.map { .integer(Int64($0)) } ?? .null }
}
