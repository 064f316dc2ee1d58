import JSON

/// The form of a model's answer, as JSON schema; sent as a constraint and shown in the prompt, because no server shows
/// it to the model.
///
/// The keys stand in alphabetical order (`evidence`, `kind`, `name`): some servers sort them, and the model should find
/// its evidence before it names the skill. No `pattern`: engines disagree about it inside arrays.
enum AnswerSchema {
    static let maxSkills = 30
    static let maxEvidenceLength = 160
    static let maxNameLength = 80

    static let value: JSONValue = [
        "type": "object",
        "properties": [
            "skills": ["type": "array", "items": skill, "maxItems": .integer(Int64(maxSkills))]
        ],
        "required": ["skills"],
        "additionalProperties": false,
    ]

    private static let skill: JSONValue = [
        "type": "object",
        "properties": [
            "evidence": ["type": "string", "maxLength": .integer(Int64(maxEvidenceLength))],
            "kind": ["type": "string", "enum": .array(SkillKind.allCases.map { .string($0.rawValue) })],
            "name": ["type": "string", "maxLength": .integer(Int64(maxNameLength))],
        ],
        "required": ["evidence", "kind", "name"],
        "additionalProperties": false,
    ]
}
