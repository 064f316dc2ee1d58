import JSON

/// One value that differs; nil is one that is not there.
struct Changed<Key: Hashable & Sendable & Comparable, Value: Hashable & Sendable>: Sendable, Hashable {
    let key: Key
    let old: Value?
    let new: Value?

    /// What differs between two states, in the order of the keys.
    static func between(_ old: [Key: Value], _ new: [Key: Value]) -> [Changed] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
            .map { Changed(key: $0, old: old[$0], new: new[$0]) }
    }
}

/// What one edit changes, with how it was before: enough to write it, to tell it, and to undo it.
public struct CurationChange: Sendable, Hashable {
    var skills: [Changed<Int64, ManagedSkill>] = []
    var owners: [Changed<Int64, Int64>] = []
    var dismissed: [Changed<Int64, Bool>] = []
    var distinct: [Changed<NamePair, Bool>] = []
    var forwards: [Changed<Int64, Int64>] = []

    public var isEmpty: Bool {
        skills.isEmpty && owners.isEmpty && dismissed.isEmpty && distinct.isEmpty && forwards.isEmpty
    }
}

extension CurationChange {
    /// The same for equal changes alone.
    public var digest: String { Fingerprint(of: [JSONValue.object(json).encoded()]).text }

    /// - Throws: `CurationError.changedMeanwhile`
    func check(_ guards: [CurationGuard], in taxonomy: Taxonomy) throws(CurationError) {
        for case .change(let digest) in guards where digest != self.digest {
            let count = lines(in: taxonomy).count
            throw .changedMeanwhile(
                "What this does", now: count == 0 ? "nothing is left to do" : "it would be \(count) changes, or others")
        }
    }
}

extension CurationChange {
    init(from old: Taxonomy, to new: Taxonomy) {
        skills = Changed.between(old.skills, new.skills)
        owners = Changed.between(old.owners, new.owners)
        dismissed = Changed.between(old.dismissed, new.dismissed)
        distinct = Changed.between(old.distinct, new.distinct)
        forwards = Changed.between(old.forwards, new.forwards)
    }

    /// The same with the numbers that the database has given to new skills.
    func numbered(_ ids: [Int64: Int64]) -> CurationChange {
        let number = { (id: Int64) in ids[id] ?? id }
        var change = self
        change.skills = skills.map { Changed(key: number($0.key), old: $0.old, new: $0.new) }
        change.owners = owners.map { Changed(key: $0.key, old: $0.old, new: $0.new.map(number)) }
        change.forwards = forwards.map { Changed(key: $0.key, old: $0.old, new: $0.new.map(number)) }
        return change
    }
}
