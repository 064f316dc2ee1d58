import Presentation
import TicketAnalytics

/// Makes a managed skill of each of some discovered ones.
struct AdoptSkills: CurationAction {
    static let route = "managed/adopt"

    private let skills: [Int64]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skills = try fields.numbers("skill")
        if skills.isEmpty { throw FormError.missing("skill") }
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .adopt(skills) }
    var seen: [CurationGuard] { skills.map { .owner(of: $0, nil) } }
    func next(after outcome: Curation.Outcome) -> Link { Link("managed") }
}

/// Makes the managed skills what an uploaded file says.
struct ApplyTaxonomy: CurationAction {
    static let route = "managed/apply"

    private let file: TaxonomyFile
    private let isPruning: Bool

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        let text = try fields.required("file")
        file = try TaxonomyFile(InputFile(contents: Array(text.utf8), name: "an uploaded file"))
        isPruning = fields.flag("prune")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .apply(file, pruning: isPruning) }
    func next(after outcome: Curation.Outcome) -> Link { Link("managed/history") }
}

/// Puts back what an entry of the history has changed.
struct UndoCuration: PageAction {
    static let route = "managed/undo"
    static let role = Role.curator
    static let changesTickets = false

    private let entry: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        entry = try fields.number("entry")
    }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let record = try await CurationHistory.record(entry, from: context.store)
        let outcome = try await Curation(store: context.store, actor: context.actor).perform(.undo(record))
        return ActionOutcome(next: Link("managed/history"), auditEntry: outcome.entry)
    }
}
