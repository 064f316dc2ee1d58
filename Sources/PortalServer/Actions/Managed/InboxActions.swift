import Presentation
import TicketAnalytics

/// A decision about a discovered skill that nobody has decided on, in the inbox or on the skill's own page.
protocol InboxAction: CurationAction {
    /// The discovered skill.
    var skill: Int64 { get }
}

extension InboxAction {
    var seen: [CurationGuard] { [.owner(of: skill, nil)] }
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { page ?? ManagedInboxView().link }
}

/// Maps the skill to the managed skill that was suggested.
struct AcceptSuggestion: InboxAction {
    static let route = "managed/inbox/accept"

    let skill: Int64
    private let managed: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
        managed = try fields.number("managed")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .map([skill], to: managed) }
}

/// The skill is not the managed skill that was suggested, and the two are never suggested again.
struct RejectSuggestion: InboxAction {
    static let route = "managed/inbox/distinguish"

    let skill: Int64
    private let managed: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
        managed = try fields.number("managed")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        guard let found = taxonomy.discovered[skill] else {
            throw CurationError.noDiscoveredSkill("of number \(skill)")
        }
        return .distinguish([found.name], from: try taxonomy.name(of: managed))
    }
}

/// Makes a managed skill of it.
struct PromoteSkill: InboxAction {
    static let route = "managed/inbox/new"

    let skill: Int64
    private let managed: ManagedSkill

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
        managed = ManagedSkill(name: try fields.required("name"), category: fields.text("category"))
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .create(managed, of: [skill]) }
}

/// Maps it to a managed skill that the person names.
struct MapSkill: InboxAction {
    static let route = "managed/inbox/map"

    let skill: Int64
    private let into: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
        into = try fields.required("into")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit { .map([skill], to: try taxonomy.find(managed: into)) }
}

/// It is no skill.
struct DismissSkill: InboxAction {
    static let route = "managed/inbox/dismiss"

    let skill: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .dismiss([skill]) }
}

/// It is a skill after all.
struct ReconsiderSkill: InboxAction {
    static let route = "managed/inbox/reconsider"

    let skill: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
    }

    var seen: [CurationGuard] { [.dismissed(skill)] }
    func edit(in taxonomy: Taxonomy) -> CurationEdit { .reconsider([skill]) }
}

/// Passes it over; the address of the next page remembers that.
struct SkipSkill: PageAction {
    static let route = "managed/inbox/skip"
    static let role = Role.curator

    private let skill: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = try fields.number("skill")
    }

    func perform(in context: ActionContext) -> ActionOutcome {
        ActionOutcome(next: (context.page as? ManagedInboxView ?? ManagedInboxView()).skipping(skill).link)
    }
}
