import ODBC

/// Which of the tables and columns that the product reads a site's database has, and shows to this login.
struct ConnectWiseCatalogue: Sendable {
    /// A column that is there.
    struct Column: Sendable, Hashable {
        let table: ConnectWiseTable
        let name: String
        /// For example `datetime`.
        let type: String
        let isUTC: Bool
        /// Its value in microseconds, which is what the product knows: of a finer time the rest would be cut off on its
        /// way, and a page that begins behind a ticket would begin with it again.
        let value: String

        var text: String { "\(table.name).\(name)" }
    }

    let product: Product
    /// What stands before a table's name: database and schema.
    let prefix: String
    private var types: [String: [String: String]] = [:]

    init(of connection: Connection, _ settings: SourceSettings) throws {
        let product = connection.product
        self.product = product
        let names = [settings.database, settings.schema].compactMap { $0 }
        prefix = product == .sqlite ? "" : names.map { "\(Self.quoted($0, product))." }.joined()
        for row in try Self.columns(on: connection, settings) {
            guard let table = row.text(0), let column = row.text(1) else { continue }
            types[table.lowercased(), default: [:]][column.lowercased()] = row.text(2) ?? ""
        }
    }

    /// The column of a table's key; nil if there is no such table, or none that can be read.
    func key(of table: ConnectWiseTable) -> String? {
        table.keys.first { types[table.name.lowercased()]?[$0.lowercased()] != nil }
    }

    func hasTable(_ name: String) -> Bool { types[name.lowercased()] != nil }

    /// The columns that hold a field, in groups: any of an earlier group is better than all of a later one.
    func columns(of field: ConnectWiseField) -> [[Column]] {
        let plain = field.places.compactMap { column($0.table, $0.column, isUTC: false) }
        guard field.isTime else { return [plain] }
        return [field.places.compactMap { column($0.table, "\($0.column)_UTC", isUTC: true) }, plain]
    }

    private func column(_ table: String, _ name: String, isUTC: Bool) -> Column? {
        guard let type = types[table.lowercased()]?[name.lowercased()],
            let table = ConnectWiseTable.all.first(where: { $0.name == table }), isReachable(table)
        else { return nil }
        let text = "\(table.name).\(name)"
        let isFine = product == .sqlServer && type == "datetime2"
        return Column(
            table: table, name: name, type: type, isUTC: isUTC, value: isFine ? "CAST(\(text) AS datetime2(6))" : text)
    }

    private func isReachable(_ table: ConnectWiseTable) -> Bool {
        key(of: table) != nil && table.reference.map { !columns(of: $0).allSatisfy(\.isEmpty) } ?? true
    }

    private static func columns(on connection: Connection, _ settings: SourceSettings) throws -> [Row] {
        let tables = ConnectWiseTable.all.map(\.name)
        if connection.product == .sqlite {
            return try tables.flatMap {
                try connection.query("SELECT ?, name, type FROM pragma_table_info(?)", [.text($0), .text($0)])
            }
        }
        let database = settings.database.map { "\(quoted($0, connection.product))." } ?? ""
        let marks = tables.map { _ in "?" }.joined(separator: ", ")
        let isReadable = connection.product == .sqlServer ? "AND \(isReadable)" : ""
        return try connection.query(
            """
            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM \(database)INFORMATION_SCHEMA.COLUMNS
            WHERE LOWER(TABLE_SCHEMA) = ? AND LOWER(TABLE_NAME) IN (\(marks)) \(isReadable)
            """, ([settings.schema] + tables).map { .text($0.lowercased()) })
    }

    // SQL Server lists columns that a login is denied in a table that it may read: costs, rates, addresses.
    private static let isReadable = """
        COALESCE(HAS_PERMS_BY_NAME(
            QUOTENAME(TABLE_CATALOG) + '.' + QUOTENAME(TABLE_SCHEMA) + '.' + QUOTENAME(TABLE_NAME), 'OBJECT', 'SELECT',
            COLUMN_NAME, 'COLUMN'), 1) = 1
        """

    private static func quoted(_ name: String, _ product: Product) -> String {
        product == .sqlServer ? "[\(name)]" : "\"\(name)\""
    }
}
