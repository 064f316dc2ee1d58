/// Which column of a file holds which field of a ticket.
///
/// Written `number=id,summary=title,problem=body`. Fields not named take a column with one of their common names, if
/// there is one; `field=` with nothing behind it leaves a field empty. Names are compared without case, blanks and
/// punctuation.
public struct ColumnMapping: Sendable, Hashable {
    private var columns: [ImportField: String] = [:]

    /// Goes by the common names alone.
    public init() {}

    public init(parsing text: String) throws(ImportError) {
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw .badMapping(part: part.trimmed) }
            columns[try Self.field(sides[0].trimmed.lowercased())] = sides[1].trimmed
        }
    }

    private static func field(_ name: String) throws(ImportError) -> ImportField {
        if let field = ImportField(rawValue: name) { return field }
        let meant = ImportField.allCases.first { $0.commonNames.contains(name.normalizedName()) }?.rawValue
        throw .unknownField(
            name: name, nearest: meant ?? NearestName.of(name, among: ImportField.allCases.map(\.rawValue)))
    }

    /// The mapped columns' names, sorted.
    var columnNames: [String] { columns.values.filter { !$0.isEmpty }.sorted() }

    /// Finds each field's column in a header; a mapped name that it lacks is an error.
    func assigned(to header: [String], of file: String) throws(ImportError) -> ColumnAssignment {
        for (field, column) in columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try require(column, for: field, in: header)
        }
        try requireWhatIsNeeded(in: header, of: file)
        return assigned(toKeys: header)
    }

    /// Throws unless the ticket's number has a column, and some of its text.
    func requireWhatIsNeeded(in names: [String], of file: String) throws(ImportError) {
        if let column = columns[.number] { try require(column, for: .number, in: names) }
        let places = assigned(toKeys: names)
        guard places[.number] != nil else { throw .noNumberColumn(file: file, columns: names) }
        guard ImportField.texts.contains(where: { places[$0] != nil }) else {
            throw .noTextColumn(file: file, columns: names)
        }
    }

    /// Finds each field's column among a JSON object's keys, any of which may be absent from one line.
    func assigned(toKeys names: [String]) -> ColumnAssignment {
        var assignment = ColumnAssignment()
        for (field, column) in columns { assignment[field] = Self.index(of: column, in: names) }
        let taken = Set(assignment.indices)
        let normalized = names.map { $0.withoutTag.normalizedName() }
        for field in ImportField.allCases where columns[field] == nil {
            assignment[field] = field.commonNames.lazy
                .compactMap { normalized.firstIndex(of: $0) }
                .first { !taken.contains($0) }
        }
        if let first = assignment[.notes] {
            for place in names.indices where place > first && normalized[place] == normalized[first] {
                assignment.append(place, to: .notes)
            }
        }
        return assignment
    }

    private func require(_ column: String, for field: ImportField, in names: [String]) throws(ImportError) {
        if column.isEmpty || Self.index(of: column, in: names) != nil { return }
        throw .unknownColumn(name: column, field: field.rawValue, nearest: names.nearest(to: column))
    }

    private static func index(of column: String, in names: [String]) -> Int? {
        names.firstIndex(of: column)
            ?? names.firstIndex { !column.isEmpty && $0.normalizedName() == column.normalizedName() }
    }
}

extension String {
    /// "[required] Title" is the title.
    fileprivate var withoutTag: Substring {
        guard hasPrefix("["), let end = firstIndex(of: "]") else { return self[...] }
        return self[index(after: end)...]
    }
}
