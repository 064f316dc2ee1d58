extension Report {
    /// Numbers in place of the names of people who worked on tickets, so that it can be shown around; what only names
    /// them in another way is left out.
    public mutating func hidePeople() {
        for index in tables.indices { tables[index].hidePeople() }
    }
}

extension ReportTable {
    fileprivate mutating func hidePeople() {
        guard let first = columns.firstIndex(where: \.namesPeople) else { return }
        var numbers: [Cell: Int] = [:]
        for row in rows.indices {
            let name = rows[row][first].bare
            let number = numbers[name, default: numbers.count + 1]
            numbers[name] = number
            rows[row][first] = .text("Person \(number)")
        }
        self = columns { $0 == columns[first] || !$0.namesPeople }
    }
}
