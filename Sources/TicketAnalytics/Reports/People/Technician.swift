import ODBC

/// A person who works on tickets.
public struct Technician: Sendable, Hashable {
    public let id: Int64
    /// The login.
    public let identifier: String
    public let name: String
    /// False for those who have left.
    public let isActive: Bool
    /// Why people have said that the work counts for nobody: a service account, say; nil for everybody else.
    public let exclusion: String?

    /// Whether reports about people look at the person at all.
    public var isCounted: Bool { exclusion == nil }
    /// Whether one can ask the person.
    public var isAvailable: Bool { isActive && isCounted }

    static func all(on connection: Connection) throws -> [Technician] {
        try connection.query("SELECT \(columns) FROM Technicians").map { Technician($0) }
    }

    /// - Throws: `ReportError.noTechnicianNumber`
    static func find(_ id: Int64, on connection: Connection) throws -> Technician {
        let rows = try connection.query("SELECT \(columns) FROM Technicians WHERE TechnicianId = ?", [.integer(id)])
        guard let row = rows.first else { throw ReportError.noTechnicianNumber(id) }
        return Technician(row)
    }

    /// The person with a login or a name, or enough of it.
    ///
    /// - Throws: `ReportError.noTechnician` with the nearest names, also if several fit.
    public static func find(_ name: String, in store: Store) async throws -> Technician {
        try await store.run { try find(name, among: all(on: $0)) }
    }

    /// - Parameter names: Logins, names or numbers with commas between them.
    /// - Throws: `ReportError.noTechnician` for one that nobody has.
    public static func numbers(_ names: String, in store: Store) async throws -> [Int64] {
        var numbers: [Int64] = []
        for name in names.split(separator: ",") {
            let words = name.split(whereSeparator: \.isWhitespace)
            if !words.isEmpty { numbers.append(try await number(words.joined(separator: " "), in: store)) }
        }
        return numbers
    }

    /// A login goes before a number: some are staff numbers.
    public static func number(_ name: String, in store: Store) async throws -> Int64 {
        guard let number = Int64(name) else { return try await find(name, in: store).id }
        let named = try await store.run { try all(on: $0) }.first { $0.identifier == name }
        return named?.id ?? number
    }

    static func find(_ name: String, among all: [Technician]) throws -> Technician {
        let wanted = NormalizedName(name).text
        let names = all.map { [$0.identifier, $0.name].map { NormalizedName($0).text } }
        if let index = names.firstIndex(where: { $0.contains(wanted) }) { return all[index] }
        let holding = names.indices.filter { names[$0].contains { $0.contains(wanted) } }
        if holding.count == 1 { return all[holding[0]] }
        let near = holding.isEmpty ? NearestName.all(wanted, among: names.map { $0[1] }) : holding.map { all[$0].name }
        throw ReportError.noTechnician(name, nearest: Array(near.prefix(5)))
    }

    private static let columns = "TechnicianId, Identifier, Name, Active, ExcludedReason"

    private init(_ row: Row) {
        id = row.int64(0) ?? 0
        identifier = row.text(1) ?? ""
        name = row.text(2) ?? ""
        isActive = row.bool(3) ?? true
        exclusion = row.text(4)
    }

    public init(id: Int64, identifier: String, name: String, isActive: Bool, exclusion: String? = nil) {
        self.id = id
        self.identifier = identifier
        self.name = name
        self.isActive = isActive
        self.exclusion = exclusion
    }
}
