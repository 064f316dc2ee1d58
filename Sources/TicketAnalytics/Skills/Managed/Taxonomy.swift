public import ODBC

/// All that people have decided about skills, and the discovered skills that they decide on.
///
/// Every change is made on a copy of it, which is then compared with the original: what differs is what is written.
public struct Taxonomy: Sendable {
    /// A skill as tickets show it.
    public struct Discovered: Sendable, Hashable {
        public let id: Int64
        public let name: String
        public let kind: SkillKind
        /// As `NormalizedName` has it.
        public let normalized: String

        public init(id: Int64, name: String, kind: SkillKind, normalized: String) {
            self.id = id
            self.name = name
            self.kind = kind
            self.normalized = normalized
        }
    }

    public let discovered: [Int64: Discovered]
    /// By number; a skill that is yet to be written has a number below 0.
    public internal(set) var skills: [Int64: ManagedSkill] = [:]
    /// The managed skill that each discovered one is mapped to.
    public internal(set) var owners: [Int64: Int64] = [:]
    /// Discovered skills that are none.
    public internal(set) var dismissed: [Int64: Bool] = [:]
    /// Names that look alike and do not mean the same.
    var distinct: [NamePair: Bool] = [:]
    /// Where the numbers of skills lead that are no more.
    var forwards: [Int64: Int64] = [:]
    /// The number of the newest skill that is yet to be written.
    var lastNumber: Int64 = 0
    /// When each managed skill was changed last.
    public internal(set) var versions: [Int64: Timestamp] = [:]

    init(_ discovered: some Sequence<Discovered>) {
        self.discovered = Dictionary(discovered.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Taxonomy {
    /// The discovered skills of each managed one, in the order of their names.
    public var members: [Int64: [Discovered]] {
        Dictionary(grouping: owners.keys.compactMap { discovered[$0] }) { owners[$0.id] ?? 0 }
            .mapValues { $0.sorted { $0.normalized < $1.normalized } }
    }

    /// The discovered skills of one managed skill, in the order of their names.
    public func members(of id: Int64) -> [Discovered] {
        owners.filter { $0.value == id }.compactMap { discovered[$0.key] }.sorted { $0.normalized < $1.normalized }
    }

    /// The names of the managed skills that are not retired.
    public var namesInUse: [String] { skills.values.filter { !$0.isRetired }.map(\.name).sorted() }

    /// Discovered skills that nobody has decided on.
    public var undecided: [Discovered] {
        discovered.values.filter { owners[$0.id] == nil && dismissed[$0.id] == nil }
    }

    /// The number under which a managed skill is found now; nil if there is none.
    public func current(_ id: Int64) -> Int64? {
        var id = id
        for _ in 0...forwards.count {
            if skills[id] != nil { return id }
            guard let next = forwards[id] else { return nil }
            id = next
        }
        return nil
    }

    /// The managed skill of a name, whatever its case.
    public func skill(named name: String) -> Int64? {
        skills.filter { ManagedSkill.isSameName($0.value.name, name) }.map(\.key).min()
    }

    /// Whether people have said that two names do not mean the same.
    func areDistinct(_ name: String, _ other: String) -> Bool { distinct[NamePair(name, other)] != nil }
}
