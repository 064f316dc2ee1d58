import JSON

extension AuditEntry {
    /// What was done, in a sentence: `Merged Network Switch into Firewall.`
    public var words: String {
        let parts = action.split(separator: ".", maxSplits: 1).map(String.init)
        let (what, how) = (parts.first ?? "", parts.last ?? "")
        return switch what {
        case "managed-skill": curationWords(how)
        case "technician": how == "include" ? "\(subject) is taken in again." : "\(subject) is left out of reports."
        case "tickets":
            how == "retry" ? "Put back into the queue: \(subject)." : "Laid aside for good: \(subject)."
        case "processing": modeWords
        case "skill-mark":
            how == "take-back" ? "Took back the mark of \(subject)." : "Marked \(subject) as \(how)."
        case "check": how == "cancel" ? "Cancelled the check of \(subject)." : "Asked for a check of \(subject)."
        case "ticket": "Stored the check's result for \(subject)."
        default: "\(action): \(subject)."
        }
    }

    private func curationWords(_ how: String) -> String {
        switch how {
        case "create": "Made the managed skill \(subject)."
        case "rename": "Renamed \(subject)\(newName.map { " to \($0)" } ?? "")."
        case "describe": "Changed the description of \(subject)."
        case "categorize": "Changed the category of \(subject)."
        case "target": "Changed the target of \(subject)."
        case "map": target.map { "Mapped \(subject) to \($0)." } ?? "Took \(subject) out of its managed skill."
        case "merge": "Merged \(subject)\(target.map { " into \($0)" } ?? "")."
        case "retire": "Retired \(subject)."
        case "restore": "Restored \(subject)."
        case "delete": "Deleted the managed skill \(subject)."
        case "dismiss": "Dismissed as no skill: \(subject)."
        case "reconsider": "A skill after all: \(subject)."
        case "distinguish": "Told apart: \(subject)\(target.map { " and \($0)" } ?? "")."
        case "adopt": "Made managed skills of \(subject)."
        case "apply": "Followed the file \(subject)."
        case "follow": "Decided as for another spelling: \(subject)."
        case "undo": "Undone: what was done to \(subject)."
        default: "\(how): \(subject)."
        }
    }

    private var modeWords: String {
        switch ProcessingControl.Mode(rawValue: subject) {
        case .paused: "Paused: nothing is populated or analysed until somebody resumes."
        case .draining: "Draining: what waits is worked off, and nothing new comes in until somebody resumes."
        case .running: "Resumed: tickets are populated and analysed again."
        case nil: "Processing: \(subject)."
        }
    }

    private var target: String? { json?["into"]?.string }

    private var newName: String? { json.flatMap { CurationChange($0).skills.first?.new?.name } }

    /// An early version wrote words there.
    private var json: JSONValue? { detail.flatMap { try? JSONValue(parsing: $0) } }
}
