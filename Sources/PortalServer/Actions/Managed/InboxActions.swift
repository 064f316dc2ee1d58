import Presentation
import TicketAnalytics

/// A decision about a discovered skill of the inbox that nobody has decided on.
protocol InboxAction: CurationAction {
    var item: InboxItem { get }
}

extension InboxAction {
    var seen: [CurationGuard] { [.owner(of: item.skill, nil)] }
    func next(after outcome: Curation.Outcome) -> Link { item.view.link }
}

/// Which skill it is, and where the person was.
struct InboxItem {
    let skill: Int64
    let view: ManagedInboxView

    init(_ fields: FormFields) throws {
        skill = try fields.number("skill")
        var parameters = ViewParameters(
            ["min", "skip", "dismissed", "page", "per"].compactMap { name in
                fields.text(name).map { Parameter(name, $0) }
            })
        view = ManagedInboxView([], &parameters)
    }
}

/// Maps the skill to the managed skill that was suggested.
struct AcceptSuggestion: InboxAction {
    static let route = "managed/inbox/accept"

    let item: InboxItem
    private let managed: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
        managed = try fields.number("managed")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .map([item.skill], to: managed) }
}

/// The skill is not the managed skill that was suggested, and the two are never suggested again.
struct RejectSuggestion: InboxAction {
    static let route = "managed/inbox/distinguish"

    let item: InboxItem
    private let managed: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
        managed = try fields.number("managed")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        guard let skill = taxonomy.discovered[item.skill] else {
            throw CurationError.noDiscoveredSkill("of number \(item.skill)")
        }
        return .distinguish([skill.name], from: try taxonomy.name(of: managed))
    }
}

/// Makes a managed skill of it.
struct PromoteSkill: InboxAction {
    static let route = "managed/inbox/new"

    let item: InboxItem
    private let skill: ManagedSkill

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
        skill = ManagedSkill(name: try fields.required("name"), category: fields.text("category"))
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .create(skill, of: [item.skill]) }
}

/// Maps it to a managed skill that the person names.
struct MapSkill: InboxAction {
    static let route = "managed/inbox/map"

    let item: InboxItem
    private let into: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
        into = try fields.required("into")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit { .map([item.skill], to: try taxonomy.find(managed: into)) }
}

/// It is no skill.
struct DismissSkill: InboxAction {
    static let route = "managed/inbox/dismiss"

    let item: InboxItem

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .dismiss([item.skill]) }
}

/// It is a skill after all.
struct ReconsiderSkill: InboxAction {
    static let route = "managed/inbox/reconsider"

    let item: InboxItem

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
    }

    var seen: [CurationGuard] { [.dismissed(item.skill)] }
    func edit(in taxonomy: Taxonomy) -> CurationEdit { .reconsider([item.skill]) }
}

/// Passes it over; the address of the next page remembers that.
struct SkipSkill: PageAction {
    static let route = "managed/inbox/skip"
    static let role = Role.curator

    private let item: InboxItem

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        item = try InboxItem(fields)
    }

    func perform(in context: ActionContext) -> ActionOutcome {
        ActionOutcome(next: item.view.skipping(item.skill).link)
    }
}
