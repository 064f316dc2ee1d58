public import ODBC

/// One decision of a person about the skills. Managed and discovered skills are told by their numbers.
public enum CurationEdit: Sendable, Hashable {
    /// A new managed skill, to which discovered ones are mapped at once.
    case create(ManagedSkill, of: [Int64] = [])
    case rename(Int64, to: String)
    case describe(Int64, String?)
    /// No category takes the skill out of the one that it is in.
    case categorize(Int64, String?)
    /// How many people should know it; none takes the target away.
    case require(Int64, experts: Int?)
    /// Maps discovered skills to a managed one, whatever they were mapped to.
    case map([Int64], to: Int64)
    case unmap([Int64])
    /// Makes one of several: their discovered skills move, their numbers lead to the one that stays.
    case merge([Int64], into: Int64)
    case retire(Int64)
    case restore(Int64)
    /// Deletes a managed skill; its discovered skills are left unmapped.
    case delete(Int64)
    /// A discovered skill is none: it is unmapped, and no longer asked about.
    case dismiss([Int64])
    /// Takes a dismissal back.
    case reconsider([Int64])
    /// Names that look alike mean different things: each of the first is not the second.
    case distinguish([String], from: String)
    /// Makes one of names that mean the same: managed skills are merged, discovered ones mapped.
    case unite(managed: [Int64], discovered: [Int64], into: Int64)
    /// Makes a managed skill of each of these discovered ones under its own name, in the category that the lexicon has
    /// for it; where there is one of that name, maps to it.
    case adopt([Int64])
    /// Makes the managed skills what a file says.
    case apply(TaxonomyFile, pruning: Bool = false)
    /// Puts back what an entry of the history has changed.
    case undo(CurationHistory.Record)
}

/// What a person saw when deciding; if it is no longer so, nothing is changed.
public enum CurationGuard: Sendable, Hashable {
    /// The managed skill was changed last at this time.
    case version(of: Int64, Timestamp)
    /// The discovered skill was mapped to this managed skill; without one nobody had decided on it.
    case owner(of: Int64, Int64?)
    case dismissed(Int64)
    /// So many discovered skills were mapped to the managed one.
    case members(of: Int64, Int)
    /// The decision would make the change that has this digest.
    case change(String)
}

extension CurationEdit {
    /// For the audit log.
    var action: String {
        switch self {
        case .create: "managed-skill.create"
        case .rename: "managed-skill.rename"
        case .describe: "managed-skill.describe"
        case .categorize: "managed-skill.categorize"
        case .require: "managed-skill.target"
        case .map, .unmap: "managed-skill.map"
        case .merge, .unite: "managed-skill.merge"
        case .retire: "managed-skill.retire"
        case .restore: "managed-skill.restore"
        case .delete: "managed-skill.delete"
        case .dismiss: "managed-skill.dismiss"
        case .reconsider: "managed-skill.reconsider"
        case .distinguish: "managed-skill.distinguish"
        case .adopt: "managed-skill.adopt"
        case .apply: "managed-skill.apply"
        case .undo: "managed-skill.undo"
        }
    }

    /// What it is done to, as a person names it, in the taxonomy before it.
    func subject(in taxonomy: Taxonomy) -> String {
        switch self {
        case .create(let skill, _): ManagedSkill.line(skill.name, limit: ManagedSkill.maxName) ?? ""
        case .rename(let id, _), .describe(let id, _), .categorize(let id, _), .require(let id, _), .retire(let id),
            .restore(let id), .delete(let id):
            taxonomy.skills[id]?.name ?? ""
        case .map(let ids, _), .unmap(let ids), .dismiss(let ids), .reconsider(let ids), .adopt(let ids):
            Self.list(ids.map { taxonomy.discovered[$0]?.name ?? "" })
        case .merge(let ids, _): Self.list(ids.map { taxonomy.skills[$0]?.name ?? "" })
        case .unite(let managed, let discovered, _):
            Self.list(
                managed.map { taxonomy.skills[$0]?.name ?? "" } + discovered.map { taxonomy.discovered[$0]?.name ?? "" }
            )
        case .distinguish(let names, _): Self.list(names)
        case .apply(let file, _): file.name
        case .undo(let record): record.subject
        }
    }

    /// The managed skill that others go to, or what they are told from.
    func target(in taxonomy: Taxonomy) -> String? {
        switch self {
        case .map(_, let id), .merge(_, let id), .unite(_, _, let id): taxonomy.skills[id]?.name
        case .distinguish(_, let name): name
        default: nil
        }
    }

    /// Two of them by name if they are many.
    static func list(_ names: [String]) -> String {
        guard names.count > 3 else { return names.joined(separator: ", ") }
        return names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more"
    }
}
