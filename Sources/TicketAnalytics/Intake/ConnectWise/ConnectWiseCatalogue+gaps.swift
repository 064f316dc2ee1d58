extension ConnectWiseCatalogue {
    /// What the site lacks of these fields, a line a table: what is missing and what it is good for.
    func gaps(in fields: [ConnectWiseField]) -> [String] {
        let lacking = fields.filter { $0.purpose != nil && columns(of: $0).allSatisfy(\.isEmpty) }
        let groups = Dictionary(grouping: lacking) { $0.places.map(\.table).distinct() }
        return lacking.map { $0.places.map(\.table).distinct() }.distinct().map { tables in
            "\(tables.joined(separator: " or ")): \(lack(of: groups[tables] ?? [], in: tables))"
        }
    }

    /// `Last_Update (to see what is new)`, or all purposes together where no table is there.
    private func lack(of fields: [ConnectWiseField], in tables: [String]) -> String {
        if !tables.contains(where: hasTable) {
            return "the table (\(fields.compactMap(\.purpose).distinct().joined(separator: ", ")))"
        }
        let keyless = ConnectWiseTable.all.filter {
            tables.contains($0.name) && hasTable($0.name) && key(of: $0) == nil
        }
        return fields.map { field in
            let columns = keyless.flatMap(\.keys) + field.places.filter { hasTable($0.table) }.map(\.column)
            return "\(columns.distinct().joined(separator: " or ")) (\(field.purpose ?? ""))"
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
