public import ODBC

/// A failure of the product's own database.
public enum StoreError: Error {
    case unknownDatabase(String)
    /// The database was made by a newer version of the product.
    case newerSchema(found: Int, known: Int)
    /// A report was asked of a database file that is not there.
    case noDatabase(file: String)
    /// The file cannot be opened or made.
    case cannotOpen(file: String)
    /// SQL Server's schema is made by `Schema.sql`, not by the tools.
    case schemaMissing
    /// The database to make on SQL Server is nowhere named; the tools would look for it in another one.
    case unnamedDatabase
    /// A name that the script cannot be made out for.
    case badName(database: String)
    /// Fewer rows were written than should have been; the transaction is rolled back.
    case rowsLost(table: String)
    case database(ODBCError)
}

extension StoreError: Explainable, CustomStringConvertible {
    public var problem: String {
        switch self {
        case .unknownDatabase(let name): "The database \(name) is not one of SQLite, PostgreSQL and SQL Server."
        case .newerSchema(let found, let known):
            "The database has schema version \(found), but this program knows versions up to \(known)."
        case .noDatabase(let file): "There is no database \(file) yet."
        case .cannotOpen(let file): "The database file \(file) cannot be opened or made."
        case .schemaMissing: "The database lacks the tables of this version of Ticket Analytics."
        case .unnamedDatabase: "[database] connection_string names no database."
        case .badName(let name): "The database name '\(name)' has other characters than letters, digits and _."
        case .rowsLost(let table): "Rows of \(table) had nothing to refer to and were not written."
        case .database(let error): "The database of Ticket Analytics: \(error.message)"
        }
    }

    public var remedy: String {
        switch self {
        case .unknownDatabase: "Set [database] connection_string to one of the examples in config.ini."
        case .newerSchema: "Install the version of Ticket Analytics that upgraded the database."
        case .noDatabase: "Run populate first, or correct [database] connection_string."
        case .cannotOpen: "Its folder must be there, and this user must be allowed to write the file and the folder."
        case .schemaMissing: "Run Schema.sql once, with sqlcmd or SSMS, or report doctor --create-schema."
        case .unnamedDatabase: "Add Database=\(SchemaScript.standardName) to it, or whatever it is to be called."
        case .badName: "Run Schema.sql with sqlcmd or SSMS, or choose another name."
        case .database(let error) where error.kind == .missingDatabase:
            "Create it (on SQL Server, report doctor --create-schema does), or correct its name in [database]."
        case .rowsLost: "Somebody has deleted skills or technicians meanwhile; the tickets are analysed again."
        case .database(let error): error.remedy
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .unknownDatabase, .newerSchema, .schemaMissing, .unnamedDatabase, .badName: .configuration
        case .noDatabase: .notFound
        case .cannotOpen: .cannotWrite
        case .rowsLost: .unavailable
        case .database(let error): error.exitStatus
        }
    }

    public var isRetryable: Bool {
        if case .database(let error) = self { error.mayPass } else { false }
    }

    /// Whether somebody else keeps the database from being written.
    public var isLocked: Bool {
        if case .database(let error) = self { error.kind == .busy } else { false }
    }

    public var description: String { "\(problem) \(remedy)" }
}
