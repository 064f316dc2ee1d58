import ODBC

/// Groups names by what they have in common; every name is in one group at most.
struct ClusterSearch {
    private struct Node {
        let subject: SkillClusters.Member.Subject
        let name: String
        let mentions: Int
        let version: Timestamp?
        let spelt: SpeltName
        let alias: String?
    }

    private let taxonomy: Taxonomy
    /// What is managed already before what is not, then those with most mentions: the first of a group stays.
    private let nodes: [Node]

    private static let leastShare = 0.75

    /// - Throws: `LexiconError`
    init(_ taxonomy: Taxonomy, _ mentions: SkillMentions) throws {
        self.taxonomy = taxonomy
        let members = taxonomy.members
        let managed = try taxonomy.skills.filter { !$0.value.isRetired }.map { id, skill in
            try Self.node(
                .managed(id), skill.name, mentions.sum((members[id] ?? []).map(\.id)), taxonomy.versions[id])
        }
        let discovered = try taxonomy.undecided.map { skill in
            try Self.node(.discovered(skill.id), skill.name, mentions[skill.id], nil)
        }
        nodes = [managed, discovered].flatMap { $0.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) } }
    }

    /// Those first that would bring most mentions together.
    func clusters(_ method: SkillClusters.Method?) -> [[SkillClusters.Member]] {
        var isTaken = [Bool](repeating: false, count: nodes.count)
        var clusters: [[SkillClusters.Member]] = []
        let relatives = Relatives(nodes.map(\.spelt), nodes.map(\.alias), method, leastShare: Self.leastShare)
        for center in nodes.indices where !isTaken[center] {
            let found = relatives.of(center).filter { index, _ in
                index != center && !isTaken[index] && !areDistinct(nodes[center], nodes[index])
            }
            guard !found.isEmpty else { continue }
            isTaken[center] = true
            for (index, _) in found { isTaken[index] = true }
            clusters.append(cluster(around: center, found))
        }
        return clusters.sorted { Self.gain($1) < Self.gain($0) }
    }

    private func cluster(around center: Int, _ found: [(Int, Relatives.Bond)]) -> [SkillClusters.Member] {
        let others = found.map { index, bond in
            member(nodes[index], bond.reason(nodes[center].name, nodes[index].spelt, nodes[center].spelt))
        }
        return [member(nodes[center], nil)] + others.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) }
    }

    private func member(_ node: Node, _ reason: SkillSuggestion.Reason?) -> SkillClusters.Member {
        SkillClusters.Member(
            subject: node.subject, name: node.name, mentions: node.mentions, version: node.version, reason: reason)
    }

    private func areDistinct(_ left: Node, _ right: Node) -> Bool { taxonomy.areDistinct(left.name, right.name) }

    private static func gain(_ cluster: [SkillClusters.Member]) -> Int {
        cluster.dropFirst().reduce(0) { $0 + $1.mentions }
    }

    private static func node(
        _ subject: SkillClusters.Member.Subject, _ name: String, _ mentions: Int, _ version: Timestamp?
    ) throws -> Node {
        Node(
            subject: subject, name: name, mentions: mentions, version: version, spelt: SpeltName(name),
            alias: try KnownNames.name(for: name))
    }
}

extension SkillClusters.Member {
    public var isManaged: Bool {
        if case .managed = subject { true } else { false }
    }
}

/// Which names have something in common.
private struct Relatives {
    enum Bond {
        case words
        case alias(String)
        case spelling(Double)
    }

    private let spelt: [SpeltName]
    private let aliases: [String?]
    private var byKey: [String: [Int]] = [:]
    private var byAlias: [String: [Int]] = [:]
    private var index: NameIndex?
    private let leastShare: Double

    init(_ spelt: [SpeltName], _ aliases: [String?], _ method: SkillClusters.Method?, leastShare: Double) {
        (self.spelt, self.aliases, self.leastShare) = (spelt, aliases, leastShare)
        if method == nil || method == .words {
            byKey = Dictionary(grouping: spelt.indices) { spelt[$0].key }
        }
        if method == nil || method == .lexicon {
            byAlias = Dictionary(grouping: aliases.indices.filter { aliases[$0] != nil }) { aliases[$0] ?? "" }
        }
        if method == nil || method == .spelling { index = NameIndex(spelt) }
    }

    /// Each once, by its strongest bond.
    func of(_ center: Int) -> [(Int, Bond)] {
        var found: [Int: Bond] = [:]
        for match in index?.matches(spelt[center], from: leastShare) ?? [] {
            // The lexicon knows both, as two.
            if let alias = aliases[center], let known = aliases[match.index], alias != known { continue }
            found[match.index] = .spelling(match.share)
        }
        if let alias = aliases[center] {
            for other in byAlias[alias] ?? [] where !spelt[other].isOtherVersion(of: spelt[center]) {
                found[other] = .alias(alias)
            }
        }
        for other in byKey[spelt[center].key] ?? [] { found[other] = .words }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Relatives.Bond {
    func reason(_ name: String, _ spelt: SpeltName, _ center: SpeltName) -> SkillSuggestion.Reason {
        switch self {
        case .words: .sameWords(as: name)
        case .alias(let alias): .alias(of: alias)
        case .spelling(let share): SkillSuggester.reason(spelt, center, name, share)
        }
    }
}
