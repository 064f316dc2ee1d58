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
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { Link("managed") }
}

/// Shows what an uploaded file would change.
struct PreviewTaxonomy: PageAction {
    static let route = "managed/preview"
    static let role = Role.curator

    private let upload: UploadedTaxonomy

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        upload = try UploadedTaxonomy(fields)
    }

    func perform(in context: ActionContext) async throws -> ActionOutcome {
        let taxonomy = try await Taxonomy.load(from: context.store)
        let outcome = try await Curation(store: context.store, actor: context.actor).perform(
            upload.edit, isDryRun: true)
        let report = Report(
            previewing: outcome.change, in: taxonomy, file: upload.text, isPruning: upload.isPruning)
        return ActionOutcome(next: Link("managed"), preview: report)
    }
}

/// Makes the managed skills what an uploaded file says, if that is what was shown.
struct ApplyTaxonomy: CurationAction {
    static let route = "managed/apply"

    private let upload: UploadedTaxonomy
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        upload = try UploadedTaxonomy(fields)
        seen = [.change(try fields.required("change"))]
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { upload.edit }
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { Link("managed/history") }
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
        return ActionOutcome(next: next(context.page?.link), auditEntry: outcome.entry)
    }

    /// Where the person was, unless that is the page of a managed skill, which may be gone with what was undone.
    private func next(_ page: Link?) -> Link {
        guard let page, RoutePattern(ManagedSkillView.route).numbers(in: page.path) == nil else {
            return ManagedHistoryView().link
        }
        return page
    }
}

/// The file of managed skills that a form holds.
private struct UploadedTaxonomy {
    let text: String
    let isPruning: Bool
    let edit: CurationEdit

    /// - Throws: `FormError`, `CurationError`, `ImportError`
    init(_ fields: FormFields) throws {
        // A form that is sent again writes line breaks in its own way.
        text = try fields.required("file").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        isPruning = fields.flag("prune")
        let file = try TaxonomyFile(InputFile(contents: Array(text.utf8), name: "an uploaded file"))
        edit = .apply(file, pruning: isPruning)
    }
}
