import ODBC

/// Brings the schema of a SQLite or PostgreSQL database up to date. SQL Server's is made by `Schema.sql`.
struct Migrator {
    let store: Store

    func run() async throws {
        let dialect = store.dialect
        let found = try await store.run { try Self.version(in: $0) }
        let migrations = Migration.all(for: dialect)
        let known = migrations.last?.version ?? Migration.newestVersion
        if found > known { throw StoreError.newerSchema(found: found, known: known) }
        if migrations.isEmpty, found < known { throw StoreError.schemaMissing }
        for migration in migrations where migration.version > found {
            try await apply(migration)
        }
    }

    /// The version row is written first, so that of two starters one waits, and then finds the work done.
    private func apply(_ migration: Migration) async throws {
        let dialect = store.dialect
        try await store.write { connection in
            try Self.createVersionTable(connection, dialect)
            guard try Self.version(in: connection) < migration.version else { return }
            _ = try connection.execute(
                "INSERT INTO SchemaVersion (Version, Name, AppliedAt) VALUES (?, ?, \(dialect.now))",
                [.integer(Int64(migration.version)), .text(migration.name)])
            for statement in migration.statements { _ = try connection.execute(statement) }
        }
    }

    static func createVersionTable(_ connection: Connection, _ dialect: Dialect) throws {
        let time = dialect.name == .sqlite ? "DATETIME" : "TIMESTAMP(6)"
        let number = dialect.name == .sqlite ? "INTEGER" : "INT"
        let text = dialect.name == .sqlite ? "TEXT" : "VARCHAR(100)"
        _ = try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS SchemaVersion (
                Version \(number) NOT NULL PRIMARY KEY, Name \(text) NOT NULL, AppliedAt \(time) NOT NULL)
            """)
    }

    /// 0 if there is no schema yet.
    private static func version(in connection: Connection) throws -> Int {
        if connection.product == .sqlServer {
            let table = try connection.query("SELECT OBJECT_ID('SchemaVersion') AS Id")
            if table.first?.int(0) == nil { return 0 }
        }
        do {
            let rows = try connection.query("SELECT MAX(Version) FROM SchemaVersion")
            return rows.first?.int(0) ?? 0
        } catch {
            // A `where` on this typed catch crashes the compiler (Swift 6.3.1).
            guard error.kind == .missingTable else { throw error }
            return 0
        }
    }
}
