import CEmbedded

/// One numbered step of the schema; never edited once it has been released.
struct Migration {
    let version: Int
    let name: String
    let script: String

    static let newestVersion = 8

    static func all(for dialect: Dialect) -> [Migration] {
        switch dialect.name {
        case .sqlite:
            [
                Migration(version: 1, name: "initial", script: String(embedded_sqlite_001_initial())),
                Migration(version: 2, name: "service", script: String(embedded_sqlite_002_service())),
                Migration(version: 3, name: "reconciliation", script: String(embedded_sqlite_003_reconciliation())),
                Migration(version: 4, name: "curation", script: String(embedded_sqlite_004_curation())),
                Migration(version: 5, name: "checks", script: String(embedded_sqlite_005_checks())),
                Migration(version: 6, name: "pages", script: String(embedded_sqlite_006_pages())),
                Migration(version: 7, name: "people", script: String(embedded_sqlite_007_people())),
                Migration(version: 8, name: "marks", script: String(embedded_sqlite_008_marks())),
            ]
        case .postgresql:
            [
                Migration(version: 1, name: "initial", script: String(embedded_postgresql_001_initial())),
                Migration(version: 2, name: "service", script: String(embedded_postgresql_002_service())),
                Migration(version: 3, name: "reconciliation", script: String(embedded_postgresql_003_reconciliation())),
                Migration(version: 4, name: "curation", script: String(embedded_postgresql_004_curation())),
                Migration(version: 5, name: "checks", script: String(embedded_postgresql_005_checks())),
                Migration(version: 6, name: "pages", script: String(embedded_postgresql_006_pages())),
                Migration(version: 7, name: "people", script: String(embedded_postgresql_007_people())),
                Migration(version: 8, name: "marks", script: String(embedded_postgresql_008_marks())),
            ]
        case .sqlServer: []
        }
    }

    /// A statement ends with `;` at the end of a line.
    var statements: [String] {
        script.split(separator: ";\n").map { statement in
            statement.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
        }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

extension Store {
    /// The version of the schema that the tools bring a database to.
    public static let schemaVersion = Migration.newestVersion
}
