import ODBC
import Presentation
import TicketAnalytics

/// Makes a managed skill.
struct CreateManagedSkill: CurationAction {
    static let route = "managed/create"

    private let skill: ManagedSkill

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        skill = ManagedSkill(
            name: try fields.required("name"), category: fields.text("category"),
            description: fields.text("description"))
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .create(skill) }
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link {
        outcome.managedSkill.map(Link.managed) ?? Link("managed")
    }
}

/// Changes one managed skill whose page the person has before them.
protocol ManagedSkillAction: CurationAction {
    var id: Int64 { get }
}

extension ManagedSkillAction {
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { .managed(id) }
}

struct RenameManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/rename"

    let id: Int64
    let seen: [CurationGuard]
    private let name: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
        name = try fields.required("name")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .rename(id, to: name) }
}

struct CategorizeManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/categorize"

    let id: Int64
    let seen: [CurationGuard]
    private let category: String?

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
        category = fields.text("category")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .categorize(id, category) }
}

struct DescribeManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/describe"

    let id: Int64
    let seen: [CurationGuard]
    private let text: String?

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
        text = fields.text("description")
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .describe(id, text) }
}

/// Says how many people should know it; an empty field takes the target away.
struct TargetManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/target"

    let id: Int64
    let seen: [CurationGuard]
    private let experts: Int?

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
        experts = try fields.text("experts") == nil ? nil : Int(clamping: fields.number("experts"))
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .require(id, experts: experts) }
}

struct RetireManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/retire"

    let id: Int64
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .retire(id) }
}

struct RestoreManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/restore"

    let id: Int64
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id)
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .restore(id) }
}

struct MergeManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/merge"

    let id: Int64
    let seen: [CurationGuard]
    private let into: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id) + fields.members(of: id)
        into = try fields.required("into")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit { .merge([id], into: try taxonomy.find(managed: into)) }
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { .managed(outcome.managedSkill ?? id) }
}

struct DeleteManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/delete"

    let id: Int64
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        seen = try fields.version(of: id) + fields.members(of: id)
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .delete(id) }
    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { Link("managed") }
}

extension FormFields {
    fileprivate func version(of id: Int64) throws(FormError) -> [CurationGuard] {
        [.version(of: id, Timestamp(microseconds: try number("version")))]
    }

    fileprivate func members(of id: Int64) throws(FormError) -> [CurationGuard] {
        [.members(of: id, Int(try number("members")))]
    }
}
