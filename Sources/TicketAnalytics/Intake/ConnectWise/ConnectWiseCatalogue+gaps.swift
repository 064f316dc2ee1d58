extension ConnectWiseCatalogue {
    /// What the site lacks of these fields, a line a table: what is missing and what it is good for.
    func gaps(in fields: [ConnectWiseField]) -> [String] {
        let lacking = fields.filter { $0.purpose != nil && columns(of: $0).allSatisfy(\.isEmpty) }
        let groups = Dictionary(grouping: lacking, by: tables)
        return lacking.map(tables).distinct().map { tables in
            "\(tables.alternatives): \(lack(of: groups[tables] ?? [], in: tables))"
        }
    }

    /// The tables that could have a field: those that are there, or all if none is.
    private func tables(for field: ConnectWiseField) -> [String] {
        let tables = field.places.map(\.table).distinct()
        let found = tables.filter(hasTable)
        return found.isEmpty ? tables : found
    }

    /// `Last_Update (to see what is new)`, or all purposes together where no table is there.
    private func lack(of fields: [ConnectWiseField], in tables: [String]) -> String {
        if !tables.contains(where: hasTable) {
            return "the table (\(fields.compactMap(\.purpose).distinct().joined(separator: ", ")))"
        }
        let keyless = ConnectWiseTable.all.filter { tables.contains($0.name) && key(of: $0) == nil }
        return fields.map { field in
            let columns = keyless.flatMap(\.keys) + field.places.filter { tables.contains($0.table) }.map(\.column)
            return "\(columns.distinct().alternatives) (\(field.purpose ?? ""))"
        }.joined(separator: ", ")
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of their first coming.
    func distinct() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension [String] {
    /// `a, b or c`
    fileprivate var alternatives: String {
        guard count > 1, let last else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) or \(last)"
    }
}
