import ODBC

extension SkillName {
    /// - Throws: `ReportError.noSkillNumber`
    static func find(_ id: Int64, on connection: Connection) throws -> SkillName {
        let rows = try connection.query("SELECT \(columns) FROM Skills WHERE SkillId = ?", [.integer(id)])
        guard let row = rows.first else { throw ReportError.noSkillNumber(id) }
        return SkillName(row)
    }

    /// - Throws: `ReportError.noSkillNumber`, `StoreError`
    public static func find(_ id: Int64, in store: Store) async throws -> SkillName {
        try await store.run { try find(id, on: $0) }
    }
}
