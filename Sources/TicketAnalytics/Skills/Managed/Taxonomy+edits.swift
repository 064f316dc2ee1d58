import ODBC

extension Taxonomy {
    /// - Throws: `CurationError.changedMeanwhile`
    func check(_ guards: [CurationGuard]) throws(CurationError) {
        for seen in guards {
            switch seen {
            case .version(let id, let version):
                let skill = try managed(id)
                if versions[id] != version { throw .changedMeanwhile(skill.name, now: Self.words(skill)) }
            case .owner(let id, let owner):
                let isSame = owners[id] == owner.flatMap { current($0) ?? $0 }
                if !isSame || owner == nil && dismissed[id] != nil { throw try decided(id) }
            case .dismissed(let id): if dismissed[id] == nil { throw try decided(id) }
            case .members(let id, let count):
                let (skill, now) = (try managed(id), members(of: id).count)
                if now != count {
                    throw .changedMeanwhile(skill.name, now: "\(now) discovered skills are mapped to it, not \(count)")
                }
            case .change: break
            }
        }
    }

    /// What has been decided on a discovered skill, as the reason to decide nothing else.
    private func decided(_ id: Int64) throws(CurationError) -> CurationError {
        let owner = owners[id].flatMap { skills[$0]?.name }
        let now =
            owner.map { "it is mapped to \($0)" } ?? (dismissed[id] == nil ? "it is not mapped" : "it is no skill")
        return .changedMeanwhile(try shown(id).name, now: now)
    }

    /// - Throws: `CurationError`, `LexiconError`
    mutating func apply(_ edit: CurationEdit) throws {
        switch edit {
        case .create(let skill, let members): try map(members, to: try add(skill))
        case .rename(let id, let name):
            let name = try free(name, for: id)
            try change(id) { $0.name = name }
        case .describe(let id, let text): try change(id) { $0.description = Self.text(text) }
        case .categorize(let id, let category):
            try change(id) { $0.category = ManagedSkill.line(category, limit: ManagedSkill.maxCategory) }
        case .require(let id, let experts):
            if let experts, !ManagedSkill.targets.contains(experts) { throw CurationError.noTarget(experts) }
            try change(id) { $0.targetExperts = experts }
        case .map(let ids, let target): try map(ids, to: target)
        case .unmap(let ids): try unmap(ids)
        case .merge(let ids, let target): try merge(ids, into: target)
        case .retire(let id): try change(id) { $0.isRetired = true }
        case .restore(let id): try change(id) { $0.isRetired = false }
        case .delete(let id): try delete([id])
        case .dismiss(let ids):
            try unmap(ids)
            for id in ids { dismissed[id] = true }
        case .reconsider(let ids): for id in ids { dismissed[try shown(id).id] = nil }
        case .distinguish(let names, let other):
            for name in names where NormalizedName(name) != NormalizedName(other) {
                distinct[NamePair(name, other)] = true
            }
        case .unite(let managed, let discovered, let target):
            try merge(managed, into: target)
            try map(discovered, to: target)
        case .adopt(let ids): try adopt(ids)
        case .apply(let file, let isPruning): try apply(file, pruning: isPruning)
        case .undo(let record): try undo(record)
        }
    }
}

extension Taxonomy {
    /// - Returns: The new skill's number, below 0.
    @discardableResult
    mutating func add(_ skill: ManagedSkill) throws(CurationError) -> Int64 {
        var names = numbersByName
        return try add(skill, known: &names)
    }

    /// The same for one of many, without a look at all names for each.
    mutating func add(_ skill: ManagedSkill, known names: inout [String: Int64]) throws(CurationError) -> Int64 {
        let name = try Self.line(skill.name)
        guard names[name.lowercased()] == nil else { throw .nameTaken(name) }
        var skill = skill
        skill.name = name
        skill.category = ManagedSkill.line(skill.category, limit: ManagedSkill.maxCategory)
        skill.description = Self.text(skill.description)
        lastNumber -= 1
        skills[lastNumber] = skill
        names[name.lowercased()] = lastNumber
        return lastNumber
    }

    mutating func change(_ id: Int64, _ body: (inout ManagedSkill) -> Void) throws(CurationError) {
        var skill = try managed(id)
        body(&skill)
        skills[id] = skill
    }

    mutating func map(_ ids: [Int64], to target: Int64) throws(CurationError) {
        guard !ids.isEmpty else { return }
        let skill = try managed(target)
        if skill.isRetired { throw .isRetired(skill.name) }
        for id in ids {
            owners[try shown(id).id] = target
            dismissed[id] = nil
        }
    }

    mutating func unmap(_ ids: [Int64]) throws(CurationError) {
        for id in ids { owners[try shown(id).id] = nil }
    }

    mutating func delete(_ ids: Set<Int64>) throws(CurationError) {
        for id in ids {
            _ = try managed(id)
            skills[id] = nil
        }
        for (skill, owner) in owners where ids.contains(owner) { owners[skill] = nil }
        for (old, new) in forwards where ids.contains(new) { forwards[old] = nil }
    }

    private mutating func merge(_ ids: [Int64], into target: Int64) throws(CurationError) {
        let skill = try managed(target)
        if skill.isRetired { throw .isRetired(skill.name) }
        for id in ids {
            let merged = try managed(id)
            if id == target { throw .intoItself(merged.name) }
            skills[id] = nil
        }
        let merged = Set(ids)
        for (discovered, owner) in owners where merged.contains(owner) { owners[discovered] = target }
        for (old, new) in forwards where merged.contains(new) { forwards[old] = target }
        for id in ids { forwards[id] = target }
    }

    private mutating func adopt(_ ids: [Int64]) throws {
        var names = numbersByName
        for id in ids {
            let found = try shown(id)
            guard owners[id] == nil else { continue }
            let before = lastNumber
            let target = try managed(found.name, known: &names)
            if lastNumber != before {
                let category = try KnownNames.category(of: found.name)
                try change(target) { $0.category = category }
            }
            if skills[target]?.isRetired == false { try map([id], to: target) }
        }
    }
}

extension Taxonomy {
    var numbersByName: [String: Int64] {
        Dictionary(skills.map { ($0.value.name.lowercased(), $0.key) }) { min($0, $1) }
    }

    /// The managed skill of that name; a new one if there is none.
    mutating func managed(_ name: String, known names: inout [String: Int64]) throws(CurationError) -> Int64 {
        let name = try Self.line(name)
        if let id = names[name.lowercased()] { return id }
        return try add(ManagedSkill(name: name), known: &names)
    }

    func managed(_ id: Int64) throws(CurationError) -> ManagedSkill {
        guard let skill = skills[id] else { throw .noManagedSkill("of number \(id)", nearest: []) }
        return skill
    }

    func shown(_ id: Int64) throws(CurationError) -> Discovered {
        guard let skill = discovered[id] else { throw .noDiscoveredSkill("of number \(id)") }
        return skill
    }

    /// The name as it is kept, if no other skill has it.
    private func free(_ name: String, for id: Int64?) throws(CurationError) -> String {
        let name = try Self.line(name)
        if skills.contains(where: { $0.key != id && ManagedSkill.isSameName($0.value.name, name) }) {
            throw .nameTaken(name)
        }
        return name
    }

    /// The name as it is kept.
    private static func line(_ name: String) throws(CurationError) -> String {
        guard let name = ManagedSkill.line(name, limit: ManagedSkill.maxName) else { throw .noName }
        return name
    }

    /// Lines are kept, blanks around it are not; nil if it is empty.
    static func text(_ text: String?) -> String? {
        let lines = ManagedSkill.visible(text ?? "").replacing("\r\n", with: "\n").trimmed
        return lines.isEmpty ? nil : String(lines).limited(to: ManagedSkill.maxDescription)
    }

    static func words(_ skill: ManagedSkill) -> String {
        [
            "it is named \(skill.name)", skill.category.map { "in category \($0)" },
            skill.targetExperts.map { "with a target of \($0)" }, skill.isRetired ? "retired" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }
}
