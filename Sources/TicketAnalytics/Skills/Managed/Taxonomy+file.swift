extension Taxonomy {
    /// Makes the managed skills what a file says; all or nothing.
    ///
    /// - Parameter isPruning: Whether skills that the file does not name are deleted.
    /// - Throws: `CurationError.badFile` with every line that cannot be followed.
    mutating func apply(_ file: TaxonomyFile, pruning isPruning: Bool) throws(CurationError) {
        let members = try members(in: file)
        var names = numbersByName
        var ids: [Int64] = []
        for entry in file.entries {
            let id = try managed(entry.name, known: &names)
            ids.append(id)
            try change(id) { $0.take(entry) }
        }
        if isPruning { try delete(Set(skills.keys).subtracting(ids)) }
        let told = Set(zip(file.entries, ids).filter { $0.0.discovered != nil }.map(\.1))
        for (skill, owner) in owners where told.contains(owner) { owners[skill] = nil }
        for (id, found) in zip(ids, members) {
            for skill in found {
                owners[skill] = id
                dismissed[skill] = nil
            }
        }
    }

    /// The numbers of the discovered skills of each entry.
    private func members(in file: TaxonomyFile) throws(CurationError) -> [[Int64]] {
        // Of old, the spellings of one letter could be two skills; the name stands for both.
        let known = Dictionary(grouping: discovered.values) { $0.normalized }.mapValues { $0.map(\.id).sorted() }
        // Control characters do not travel in CSV.
        let cleaned = Dictionary(discovered.values.map { (Self.withoutControls($0.normalized), $0.id) }) { min($0, $1) }
        var complaints: [String] = []
        var lines: [String: Int] = [:]
        var places: [Int64: Int] = [:]
        let members = file.entries.map { entry in
            if let line = lines.updateValue(entry.line, forKey: entry.name.lowercased()) {
                complaints.append("line \(entry.line): \(entry.name) stands on line \(line) already")
            }
            return (entry.discovered ?? []).flatMap { name -> [Int64] in
                let normalized = NormalizedName(name).text
                guard let ids = known[normalized] ?? cleaned[normalized].map({ [$0] }) else {
                    complaints.append("line \(entry.line): no ticket has shown a skill named \"\(name)\"")
                    return []
                }
                let lines = ids.compactMap { places.updateValue(entry.line, forKey: $0) }
                if let line = lines.first(where: { $0 != entry.line }) {
                    complaints.append("line \(entry.line): \(name) is mapped on line \(line) already")
                }
                return ids
            }
        }
        guard complaints.isEmpty else { throw .badFile(complaints) }
        return members
    }

    private static func withoutControls(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }

    /// The managed skills as a file tells them, in the order of their names.
    public var fileRows: [(skill: ManagedSkill, discovered: [String])] {
        let members = members
        return skills.sorted { $0.value < $1.value }.map { id, skill in
            (skill, (members[id] ?? []).map { $0.name.split(whereSeparator: \.isNewline).joined(separator: " ") })
        }
    }
}

extension ManagedSkill {
    fileprivate mutating func take(_ entry: TaxonomyFile.Entry) {
        name = entry.name
        if let text = entry.category { category = Self.line(text, limit: Self.maxCategory) }
        if let text = entry.description { description = Taxonomy.text(text) }
        if let isRetired = entry.isRetired { self.isRetired = isRetired }
        if let target = entry.targetExperts { targetExperts = target }
    }
}
