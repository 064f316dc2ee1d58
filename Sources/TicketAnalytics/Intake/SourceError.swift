public import ODBC

/// Why a source cannot be read.
public enum SourceError: Error {
    case notConfigured
    /// What is missing, and what it was for; a line a table.
    case missingColumns([String])
    case unknownTimeZone(String)
    /// A ticket of the queue came from a source that is not configured any more.
    case unknownSource(String)
    case database(ODBCError)
    case api(ConnectWiseAPIError)
}

extension SourceError: Explainable, CustomStringConvertible {
    public var problem: String {
        switch self {
        case .notConfigured: "No source of tickets is configured."
        case .missingColumns(let tables): "The source lacks what is needed. \(tables.joined(separator: "; "))."
        case .unknownTimeZone(let name): "There is no time zone '\(name)'."
        case .unknownSource(let name): "The queue holds tickets of the source '\(name)', which is not configured."
        case .database(let error): "The source: \(error.message)"
        case .api(let error): error.problem
        }
    }

    public var remedy: String {
        switch self {
        case .notConfigured: "Set [source] kind and connection_string in config.ini, or run populate --import FILE."
        case .missingColumns: "Check [source] schema and database, and the login's right to read these."
        case .unknownTimeZone:
            "Set [source] time_zone to a name such as America/New_York; the package tzdata must be installed."
        case .unknownSource: "Configure it in [source], or use another database for another source."
        case .database(let error): error.remedy
        case .api(let error): error.remedy
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .notConfigured, .missingColumns, .unknownTimeZone, .unknownSource: .configuration
        case .database(let error): error.exitStatus
        case .api(let error): error.exitStatus
        }
    }

    public var isRetryable: Bool {
        switch self {
        case .database(let error): error.mayPass
        case .api(let error): error.isRetryable
        case .notConfigured, .missingColumns, .unknownTimeZone, .unknownSource: false
        }
    }

    public var description: String { "\(problem) \(remedy)" }
}
