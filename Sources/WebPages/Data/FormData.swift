import Presentation
import TicketAnalytics

/// What may be done, as the values of its template; what the visitor's role may not do is left out.
struct FormData {
    let role: Role
    /// The page on which the forms stand: it is shown again when one is refused.
    let page: Link
    let addresses: any Addresses

    func shown(_ actions: [ActionForm], in place: String) -> [[String: Any]] {
        actions.filter { $0.role <= role }.enumerated().map { values($1, place: "\(place)-\($0)") }
    }

    private func values(_ action: ActionForm, place: String) -> [String: Any] {
        [
            "isSimple": action.fields.isEmpty && action.question == nil, "label": action.label,
            "actionAddress": addresses.address(Link(action.path)).orFalse, "shortcut": action.shortcut.orFalse,
            "isOpen": action.isOpen, "question": (action.question?.cleaned).orFalse,
            "isUpload": isUpload(action),
            "hidden": (action.hidden + [Parameter(ActionForm.place, page.text)]).map {
                ["name": $0.name, "value": $0.value]
            },
            "fields": action.fields.enumerated().map { index, field in
                control(field, identifier: "\(place)-\(index)")
            },
        ]
    }

    /// Whether a form holds a file, or had one: other forms would blow it up.
    private func isUpload(_ action: ActionForm) -> Bool {
        action.fields.contains { $0.control == .file } || action.hidden.contains { $0.name == "file" }
    }

    private func control(_ field: ActionForm.Field, identifier: String) -> [String: Any] {
        var control = ControlData(name: field.name, label: field.label, value: field.value, identifier: identifier)
        control.help = field.help
        control.isRequired = field.isRequired
        switch field.control {
        case .text(let suggestions): control.suggestions = suggestions
        case .managedSkill: control.sharedList = ControlData.managedSkills
        case .lines: control.shape = .lines
        case .number: control.shape = .input("number")
        case .choice(let choices): control.shape = .choice(choices)
        case .toggle: control.shape = .toggle
        case .file: control.shape = .input("file")
        }
        return control.values
    }
}
