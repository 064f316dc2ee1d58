import Presentation
import TicketAnalytics

/// One labelled control of a form as the values of its template.
struct ControlData {
    enum Shape {
        case input(String)
        case lines
        case choice([Filter.Choice])
        case toggle
    }

    /// What the page's list of managed skills is called.
    static let managedSkills = "managed-skills"

    let name: String
    let label: String
    let value: String
    /// Unlike any other on the page.
    let identifier: String
    var shape = Shape.input("text")
    var suggestions: [String] = []
    /// The identifier of suggestions that stand on the page once for several controls.
    var sharedList: String?
    var bounds: ClosedRange<Int>?
    var help = ""
    var isRequired = false

    var values: [String: Any] {
        [
            "name": name, "label": label.cleaned, "value": value.cleanedLines, "identifier": identifier,
            "help": help.isEmpty ? false : help,
            "isRequired": isRequired, "sharedList": sharedList.orFalse,
            "list": suggestions.isEmpty ? false : identifier + "-list",
            "suggestions": suggestions.map(\.cleaned), "least": bounds.map { String($0.lowerBound) }.orFalse,
            "most": bounds.map { String($0.upperBound) }.orFalse,
        ].merging(shapeValues) { $1 }
    }

    private var shapeValues: [String: Any] {
        var values: [String: Any] = [
            "isToggle": false, "isChoice": false, "isLines": false, "inputType": false, "isOn": false,
            "choices": [[String: Any]](),
        ]
        switch shape {
        case .input(let type): values["inputType"] = type
        case .lines: values["isLines"] = true
        case .toggle: (values["isToggle"], values["isOn"]) = (true, value == "1")
        case .choice(let choices): (values["isChoice"], values["choices"]) = (true, choices.map(choice))
        }
        return values
    }

    private func choice(_ choice: Filter.Choice) -> [String: Any] {
        let count = choice.count.map { " (\($0))" } ?? ""
        return ["value": choice.value, "choice": choice.label.cleaned + count, "isOn": choice.value == value]
    }
}
