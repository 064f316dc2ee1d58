extension CurationHistory {
    /// What an entry has changed, as a person reads it.
    public func words(for record: Record) -> String {
        if let remark = record.remark { return remark }
        if record.change.isEmpty, record.undoes == nil { return record.circumstances.joined(separator: ", ") }
        let words = record.change.words(discovered: discovered, managed: managed, target: record.target)
        return record.undoes.map { "undoes entry \($0): \(words)" } ?? words
    }
}

extension CurationChange {
    /// A few words for each kind of change; names that are no longer known are told by their numbers.
    public func words(
        discovered names: [Int64: String], managed: [Int64: String], target: String? = nil
    ) -> String {
        let parts =
            skillWords + ownerWords(names, managed, target)
            + Self.list("dismissed", dismissed.filter { $0.new != nil }.map { names[$0.key] ?? "number \($0.key)" })
            + Self.list("a skill again", dismissed.filter { $0.new == nil }.map { names[$0.key] ?? "number \($0.key)" })
            + distinct.map { "\($0.key.name) is \($0.new == nil ? "no longer told from" : "not") \($0.key.other)" }
        return parts.joined(separator: "; ")
    }

    private var skillWords: [String] {
        guard skills.count > 3 else { return skills.map(Self.words) }
        let counts = [
            ("new", skills.count { $0.old == nil }), ("gone", skills.count { $0.new == nil }),
            ("changed", skills.count { $0.old != nil && $0.new != nil }),
        ]
        return counts.filter { $0.1 > 0 }.map { "\($1) managed skills \($0)" }
    }

    /// One line a change, for a dry run.
    public func lines(in taxonomy: Taxonomy) -> [String] {
        let new = Dictionary(skills.map { ($0.key, $0.new?.name) }) { first, _ in first }
        return skills.map(Self.words)
            + owners.map { entry in
                let name = taxonomy.discovered[entry.key]?.name ?? "number \(entry.key)"
                let place = { (id: Int64?) in
                    id.map { taxonomy.skills[$0]?.name ?? new[$0].flatMap { $0 } ?? "number \($0)" } ?? "nothing"
                }
                return "\(name): \(place(entry.old)) -> \(place(entry.new))"
            }
            + dismissed.map { "\(taxonomy.discovered[$0.key]?.name ?? "") is \($0.new == nil ? "a" : "no") skill" }
            + distinct.map { "\($0.key.name) is \($0.new == nil ? "no longer told from" : "not") \($0.key.other)" }
    }

    private static func words(_ change: Changed<Int64, ManagedSkill>) -> String {
        switch (change.old, change.new) {
        case (nil, let new?): return "new: \(new.name)" + (new.category.map { " in \($0)" } ?? "")
        case (let old?, nil): return "gone: \(old.name)"
        case (let old?, let new?):
            var parts: [String] = []
            if old.name != new.name { parts.append("\(old.name) -> \(new.name)") }
            if old.category != new.category {
                parts.append("category \(old.category ?? "none") -> \(new.category ?? "none")")
            }
            if old.description != new.description { parts.append("description") }
            if old.targetExperts != new.targetExperts {
                parts.append("target \(Self.words(old.targetExperts)) -> \(Self.words(new.targetExperts))")
            }
            if old.isRetired != new.isRetired { parts.append(new.isRetired ? "retired" : "in use again") }
            return "\(new.name): " + parts.joined(separator: ", ")
        case (nil, nil): return ""
        }
    }

    private static func words(_ target: Int?) -> String { target.map(String.init) ?? "none" }

    private func ownerWords(
        _ names: [Int64: String], _ managed: [Int64: String], _ target: String?
    ) -> [String] {
        let groups = Dictionary(grouping: owners) { $0.new ?? 0 }
        if groups.count > 3 { return ["\(owners.count) discovered skills mapped anew"] }
        return groups.sorted { $0.key < $1.key }.map { id, entries in
            let found = entries.map { names[$0.key] ?? "number \($0.key)" }
            let place = id == 0 ? "unmapped" : "to \(managed[id] ?? target ?? "number \(id)")"
            let shown = found.count > 3 ? "\(found.count) skills" : found.joined(separator: ", ")
            return "\(shown) \(place)"
        }
    }

    private static func list(_ what: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(what): \(names.count > 3 ? "\(names.count) skills" : names.joined(separator: ", "))"]
    }
}
