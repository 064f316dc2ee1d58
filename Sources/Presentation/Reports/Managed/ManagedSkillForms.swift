import ODBC
import TicketAnalytics

/// What can be done about one managed skill.
struct ManagedSkillForms {
    private let profile: ManagedSkillProfile

    init(_ profile: ManagedSkillProfile) {
        self.profile = profile
    }

    var all: [ActionForm] {
        [rename, categorize, describe]
            + (profile.skill.isRetired ? [restore] : [target, map, merge, retire]) + [delete]
    }

    private var rename: ActionForm {
        form("rename", "Rename", [.init("name", "Name", value: profile.skill.name, isRequired: true)], [version])
    }

    private var categorize: ActionForm {
        form(
            "categorize", "Change category",
            [
                .init(
                    "category", "Category", .text(suggestions: profile.categories), value: profile.skill.category ?? "",
                    help: "Empty for none.")
            ], [version])
    }

    private var describe: ActionForm {
        form(
            "describe", "Describe",
            [.init("description", "Description", .lines, value: profile.skill.description ?? "")],
            [version])
    }

    private var target: ActionForm {
        form(
            "target", "Set a target",
            [
                .init(
                    "experts", "How many people should know it", .number,
                    value: profile.skill.targetExperts.map(String.init) ?? "", help: "Empty for no target.")
            ], [version])
    }

    private var map: ActionForm {
        form(
            "map", "Map a discovered skill",
            [
                .init(
                    "name", "Discovered skill", .text(suggestions: profile.likely.map(\.skill.name)), isRequired: true,
                    help: "It is taken out of the managed skill that it is mapped to.")
            ])
    }

    private var merge: ActionForm {
        form(
            "merge", "Merge into another",
            [
                .init(
                    "into", "The one that stays", .managedSkill, isRequired: true,
                    help: "What is mapped to this one goes there, and its number leads there.")
            ], [version, members], question: "\(count) will go to the other, and this one will be no more.")
    }

    private var retire: ActionForm {
        form("retire", "Retire", [], [version])
    }

    private var restore: ActionForm {
        form("restore", "Restore", [], [version])
    }

    private var delete: ActionForm {
        form(
            "delete", "Delete", [], [version, members],
            question: "\(count) will be left unmapped. It can be undone in the history.")
    }

    private var count: String {
        profile.members.count == 1 ? "One discovered skill" : "\(profile.members.count) discovered skills"
    }

    private var version: Parameter { Parameter("version", String(profile.version?.microseconds ?? 0)) }
    private var members: Parameter { Parameter("members", String(profile.members.count)) }

    private func form(
        _ step: String, _ label: String, _ fields: [ActionForm.Field] = [], _ hidden: [Parameter] = [],
        question: String? = nil
    ) -> ActionForm {
        ActionForm(
            "managed/\(profile.id)/\(step)", label, role: .curator, fields: fields, hidden: hidden,
            question: question)
    }
}
