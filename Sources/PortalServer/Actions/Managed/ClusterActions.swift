import ODBC
import Presentation
import TicketAnalytics

/// Makes one managed skill of the names that are ticked.
struct UniteCluster: CurationAction {
    static let route = "managed/clusters/unite"

    private let choice: ClusterChoice
    private let into: ClusterChoice.Member
    private let name: String?
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        choice = try ClusterChoice(fields)
        let token = try fields.required("into")
        into = try ClusterChoice.Member(token)
        // What is managed already stays rather than what is not.
        if case .discovered = into, !choice.managed.isEmpty { throw FormError.noChoice("into", token) }
        name = fields.text("name")
        seen = try choice.seen(fields, with: into)
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        switch into {
        case .managed(let target):
            let others = choice.managed.filter { $0 != target }
            return .unite(managed: others, discovered: choice.discovered, into: target)
        case .discovered(let id):
            guard let skill = taxonomy.discovered[id] else {
                throw CurationError.noDiscoveredSkill("of number \(id)")
            }
            let members = Set(choice.discovered).union([id]).sorted()
            return .create(ManagedSkill(name: name ?? skill.name), of: members)
        }
    }

    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { page ?? ManagedClustersView().link }
}

/// The names that are ticked mean different things.
struct DistinguishCluster: CurationAction {
    static let route = "managed/clusters/distinguish"

    private let choice: ClusterChoice
    let seen: [CurationGuard]

    init(_ numbers: [Int64], _ fields: FormFields) throws {
        choice = try ClusterChoice(fields)
        seen = try choice.seen(fields)
    }

    func edit(in taxonomy: Taxonomy) throws -> CurationEdit {
        let names = try choice.members.map { try $0.name(in: taxonomy) }
        return .distinguish(Array(names.dropFirst()), from: names.first ?? "")
    }

    func next(after outcome: Curation.Outcome, from page: Link?) -> Link { page ?? ManagedClustersView().link }
}

/// The members of a cluster that are ticked.
struct ClusterChoice {
    enum Member: Hashable {
        case managed(Int64), discovered(Int64)

        /// Reads `m7` or `s12`.
        init(_ token: String) throws(FormError) {
            guard let number = Int64(token.dropFirst()) else { throw .noNumber("member", token) }
            self = token.first == "m" ? .managed(number) : .discovered(number)
        }

        func name(in taxonomy: Taxonomy) throws(CurationError) -> String {
            switch self {
            case .managed(let id): return try taxonomy.name(of: id)
            case .discovered(let id):
                guard let skill = taxonomy.discovered[id] else { throw .noDiscoveredSkill("of number \(id)") }
                return skill.name
            }
        }
    }

    let members: [Member]

    init(_ fields: FormFields) throws(FormError) {
        var members: [Member] = []
        for token in fields.texts("member") where fields.flag(token) { members.append(try Member(token)) }
        if members.isEmpty { throw .missing("member") }
        self.members = members
    }

    /// - Parameter stayer: The one that stays, ticked or not.
    /// - Throws: `FormError`
    func seen(_ fields: FormFields, with stayer: Member? = nil) throws(FormError) -> [CurationGuard] {
        var seen: [CurationGuard] = []
        for member in members + [stayer].compactMap({ $0 }) {
            switch member {
            case .managed(let id):
                seen.append(.version(of: id, Timestamp(microseconds: try fields.number("version-m\(id)"))))
            case .discovered(let id): seen.append(.owner(of: id, nil))
            }
        }
        return seen
    }

    var managed: [Int64] {
        members.compactMap { if case .managed(let id) = $0 { id } else { nil } }
    }

    var discovered: [Int64] {
        members.compactMap { if case .discovered(let id) = $0 { id } else { nil } }
    }
}
