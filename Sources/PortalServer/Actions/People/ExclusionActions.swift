import Presentation
import TicketAnalytics

/// Leaves a person out of the reports about people.
struct ExcludeTechnician: PageAction {
    static let route = "technicians/{}/exclude"
    static let role = Role.curator

    private let id: Int64
    private let reason: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        reason = try fields.required("reason")
    }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let entry = try await TechnicianExclusion(store: context.store, actor: context.actor)
            .exclude(id, reason: reason)
        return ActionOutcome(next: Link("technicians/\(id)"), auditEntry: entry)
    }
}

/// Takes a person in again.
struct IncludeTechnician: PageAction {
    static let route = "technicians/{}/include"
    static let role = Role.curator

    private let id: Int64

    init(_ numbers: [Int64], _ fields: FormFields) {
        id = numbers[0]
    }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let entry = try await TechnicianExclusion(store: context.store, actor: context.actor).include(id)
        return ActionOutcome(next: Link("technicians/\(id)"), auditEntry: entry)
    }
}

/// Puts back what one of the two has done.
struct UndoExclusion: PageAction {
    static let route = "technicians/undo"
    static let role = Role.curator

    private let entry: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        entry = try fields.number("entry")
    }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let undone = try await TechnicianExclusion(store: context.store, actor: context.actor).undo(entry)
        return ActionOutcome(next: Link("technicians"), auditEntry: undone)
    }
}
