/// The words by which models call the parts of an answer.
enum AnswerWords {
    enum Part {
        case name, quote, kind, list, wrapper, call
        /// A list of skills of one kind.
        case kinds(SkillKind)
    }

    /// What a member is for, by its key in any spelling: `Skill_Name`, `skill-name`, `skillName`.
    static func part(of key: String) -> Part? {
        switch letters(of: key) {
        case "name", "skill", "skillname", "title", "label", "term", "keyword", "competency", "technologyname",
            "toolname", "practicename":
            .name
        case "quote", "evidence", "text", "span", "source", "context", "excerpt", "sentence", "snippet", "proof",
            "citation", "exactquote", "evidencequote", "quotation", "mention", "phrase", "sourcetext":
            .quote
        case "kind", "type", "category", "class", "skilltype", "skillkind", "skillcategory": .kind
        case "skills", "technicalskills", "skilllist", "extractedskills", "itskills", "items", "list", "entities",
            "results", "keywords", "competencies", "foundskills", "allskills":
            .list
        case "result", "data", "output", "response", "answer", "message", "content", "json", "final", "finalanswer",
            "choices", "ticket", "analysis", "extraction", "value", "payload", "body":
            .wrapper
        case "arguments", "parameters", "input", "function", "toolcalls": .call
        case let word: kind(ofList: word).map(Part.kinds)
        }
    }

    private static func kind(ofList word: String) -> SkillKind? {
        switch word {
        case "technology", "technologies", "tech", "tool", "tools", "software", "product", "products", "application",
            "applications", "platform", "platforms", "hardware":
            .technology
        case "practice", "practices", "task", "tasks", "process", "processes", "activity", "activities", "method",
            "methods", "technique", "techniques":
            .practice
        default: nil
        }
    }

    /// The kind that a model's word means.
    static func kind(_ word: String) -> SkillKind? {
        let word = letters(of: word)
        if let kind = kind(ofList: word) { return kind }
        switch word {
        case "skill", "procedure", "workflow", "methodology", "softskill", "action", "discipline", "operation":
            return .practice
        case "system", "service", "protocol", "language", "framework", "database", "device", "os", "operatingsystem",
            "vendor", "cloud", "network", "technicalskill":
            return .technology
        default: return nil
        }
    }

    /// What a model writes where there is nothing to name.
    static func meansNothing(_ text: String) -> Bool {
        switch letters(of: text) {
        case "none", "na", "null", "nil", "nothing", "noskills", "noskill", "notechnicalskills", "notechnicalskill",
            "noskillsfound", "notechnicalskillsfound", "noneidentified", "nonefound", "notapplicable", "empty",
            "noskillsidentified", "notechnicalskillsidentified", "nonementioned", "noskillsmentioned", "undefined",
            "therearenoskills", "therearenotechnicalskills":
            true
        default: false
        }
    }

    /// A word of the example or the schema instead of a name.
    static func isPlaceholder(_ name: String) -> Bool {
        if name.hasPrefix("<"), name.hasSuffix(">") { return true }
        if name.hasPrefix("{"), name.hasSuffix("}") { return true }
        if meansNothing(name) { return true }
        switch letters(of: name) {
        case "string", "name", "skill", "skillname", "nameoftheskill", "skills", "technology", "practice", "quote",
            "evidence", "text", "kind", "type", "unknown", "example", "placeholder", "todo", "tbd", "exactquote",
            "technologyorpractice", "skill1", "skill2", "skill3", "yourskill", "etc", "other", "object", "array":
            return true
        default: return false
        }
    }

    /// The letters and digits of `text` in lower case; nothing of a long one, for it is no word.
    private static func letters(of text: String) -> String {
        guard text.utf8.count <= 80 else { return "" }
        return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
