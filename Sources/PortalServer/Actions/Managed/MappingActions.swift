import Presentation
import TicketAnalytics

/// Maps a discovered skill, named or numbered, to the managed skill whose page the person has before them.
struct MapToManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/map"

    let id: Int64
    let seen: [CurationGuard]
    private let name: String?
    private let skill: Int64?

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        name = fields.text("name")
        skill = name == nil ? try fields.number("id") : nil
        seen = fields.text("owner") == "0" ? skill.map { [.owner(of: $0, nil)] } ?? [] : []
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        if let skill { return .map([skill], to: id) }
        return .map([try taxonomy.find(discovered: name ?? "")], to: id)
    }
}

/// Takes a discovered skill out of the managed skill whose page the person has before them.
struct UnmapFromManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/unmap"

    let id: Int64
    let seen: [CurationGuard]
    private let skill: Int64

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        skill = try fields.number("skill")
        seen = [.owner(of: skill, id)]
    }

    func edit(in taxonomy: Taxonomy) -> CurationEdit { .unmap([skill]) }
}

/// A name does not mean the managed skill whose page the person has before them.
struct DistinguishFromManagedSkill: ManagedSkillAction {
    static let route = "managed/{}/distinguish"

    let id: Int64
    private let name: String

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        id = numbers[0]
        name = try fields.required("name")
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        .distinguish([name], from: try taxonomy.name(of: id))
    }
}

extension Taxonomy {
    /// - Throws: `CurationError.noManagedSkill`
    func name(of id: Int64) throws(CurationError) -> String {
        guard let skill = skills[id] else { throw .noManagedSkill("of number \(id)", nearest: []) }
        return skill.name
    }
}
