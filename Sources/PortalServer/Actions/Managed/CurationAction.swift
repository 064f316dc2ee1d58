import Presentation
import TicketAnalytics

/// A decision about skills that a page's form makes.
protocol CurationAction: PageAction {
    /// What the person decides, in the taxonomy as it is now.
    ///
    /// - Throws: `CurationError` for names that mean nothing, `FormError`.
    func edit(in taxonomy: Taxonomy) throws -> CurationEdit

    /// What the person saw.
    var seen: [CurationGuard] { get }

    /// The page to show next.
    ///
    /// - Parameter page: Where the person was.
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link
}

extension CurationAction {
    static var role: Role { .curator }
    static var changesTickets: Bool { false }

    var seen: [CurationGuard] { [] }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let edit = try edit(in: try await Taxonomy.load(from: context.store))
        let outcome = try await Curation(store: context.store, actor: context.actor).perform(edit, seen: seen)
        return ActionOutcome(next: next(after: outcome, from: context.page?.link), auditEntry: outcome.entry)
    }
}

extension Link {
    static func managed(_ id: Int64) -> Link { Link("managed/\(id)") }
}
