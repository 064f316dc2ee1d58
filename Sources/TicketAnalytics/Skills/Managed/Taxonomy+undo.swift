extension Taxonomy {
    /// Puts back what an entry has changed, if all of it is still as the entry left it.
    mutating func undo(_ record: CurationHistory.Record) throws(CurationError) {
        guard !record.change.isEmpty else { throw .notUndoable(record.id) }
        let change = record.change
        var recreated: [Int64: Int64] = [:]
        var names = numbersByName
        for entry in change.skills where entry.new == nil {
            guard let skill = entry.old else { continue }
            let id = try add(skill, known: &names)
            recreated[entry.key] = id
            forwards[entry.key] = id
        }
        let (new, before) = (recreated, self)
        try undoOwners(change.owners) { new[$0] ?? before.current($0) ?? $0 }
        for entry in change.skills { try undo(entry, current(entry.key) ?? entry.key) }
        try deleteAgain(change.skills.filter { $0.old == nil }.map { current($0.key) ?? $0.key })
        try Self.undo(change.dismissed, in: &dismissed, "a dismissal")
        try Self.undo(change.distinct, in: &distinct, "a distinction")
        for entry in change.forwards where recreated[entry.key] == nil {
            forwards[entry.key] = entry.old.map { recreated[$0] ?? $0 }.flatMap { skills[$0] == nil ? nil : $0 }
        }
        for key in change.owners.map(\.key) + change.dismissed.map(\.key) { try requireOneDecision(on: key) }
    }

    /// What came after the entry may be another decision on the same skill.
    private func requireOneDecision(on key: Int64) throws(CurationError) {
        guard let owner = owners[key], dismissed[key] != nil else { return }
        throw .changedMeanwhile(
            try shown(key).name, now: "it would be mapped to \(skills[owner]?.name ?? "a skill") and dismissed at once")
    }

    private mutating func undoOwners(
        _ changes: [Changed<Int64, Int64>], _ resolve: (Int64) -> Int64
    ) throws(CurationError) {
        for entry in changes {
            let skill = try shown(entry.key)
            guard owners[entry.key] == entry.new.map(resolve) else {
                let now = owners[entry.key].flatMap { skills[$0]?.name }
                throw .changedMeanwhile(skill.name, now: now.map { "it is mapped to \($0)" } ?? "it is not mapped")
            }
            let owner = entry.old.map(resolve)
            if let owner { _ = try managed(owner) }
            owners[entry.key] = owner
        }
    }

    private mutating func undo(_ entry: Changed<Int64, ManagedSkill>, _ id: Int64) throws(CurationError) {
        guard let new = entry.new else { return }
        guard let now = skills[id], now == new else {
            let words = skills[id].map(Self.words) ?? "it is no more"
            throw .changedMeanwhile(new.name, now: words)
        }
        guard let old = entry.old else { return }
        if !ManagedSkill.isSameName(old.name, new.name), skill(named: old.name) != nil { throw .nameTaken(old.name) }
        skills[id] = old
    }

    /// What the entry has made, if nothing is mapped to it.
    private mutating func deleteAgain(_ ids: [Int64]) throws(CurationError) {
        let members = Dictionary(owners.values.map { ($0, 1) }, uniquingKeysWith: +)
        for id in ids {
            let count = members[id] ?? 0
            if count > 0 {
                let name = try managed(id).name
                throw .changedMeanwhile(name, now: "\(count) discovered skills are mapped to it")
            }
        }
        try delete(Set(ids))
    }

    private static func undo<Key>(
        _ changes: [Changed<Key, Bool>], in values: inout [Key: Bool], _ what: String
    ) throws(CurationError) {
        for entry in changes {
            guard values[entry.key] == entry.new else {
                throw .changedMeanwhile(what, now: "somebody else has decided on it")
            }
            values[entry.key] = entry.old
        }
    }
}
