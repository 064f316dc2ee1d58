/// The place of each field among a file's columns.
struct ColumnAssignment: Sendable, Hashable {
    private var places: [ImportField: [Int]] = [:]

    /// The first of a field's columns.
    subscript(_ field: ImportField) -> Int? {
        get { places[field]?.first }
        set { places[field] = newValue.map { [$0] } }
    }

    /// All of a field's columns: some exports write each comment into a column of its own, all with one name.
    func all(_ field: ImportField) -> [Int] { places[field] ?? [] }

    mutating func append(_ place: Int, to field: ImportField) { places[field, default: []].append(place) }

    var indices: some Collection<Int> { places.values.joined() }

    func holds(_ index: Int) -> Bool { indices.contains(index) }
}
