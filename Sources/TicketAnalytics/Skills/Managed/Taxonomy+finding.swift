extension Taxonomy {
    /// The managed skill that a person names, in whatever case, or by its number.
    ///
    /// - Throws: `CurationError.noManagedSkill` with the nearest names.
    public func find(managed name: String) throws(CurationError) -> Int64 {
        if let id = skill(named: name.trimmed.description) { return id }
        if let id = Int64(name), let current = current(id) { return current }
        let nearest = NearestName.all(name, among: skills.values.map(\.name).sorted())
        throw .noManagedSkill(name, nearest: Array(nearest.prefix(5)))
    }

    /// The discovered skill that a person names.
    ///
    /// - Throws: `CurationError.noDiscoveredSkill`
    public func find(discovered name: String) throws(CurationError) -> Int64 {
        let wanted = NormalizedName(name).text
        guard let id = discovered.values.first(where: { $0.normalized == wanted })?.id else {
            throw .noDiscoveredSkill(name)
        }
        return id
    }
}
