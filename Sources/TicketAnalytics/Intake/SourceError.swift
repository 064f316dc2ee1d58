public import ODBC

/// Why a source cannot be read.
public enum SourceError: Error {
    case notConfigured
    case missingColumns([String])
    /// A ticket of the queue came from a source that is not configured any more.
    case unknownSource(String)
    case database(ODBCError)
    case api(ConnectWiseAPIError)
}

extension SourceError: Explainable, CustomStringConvertible {
    public var problem: String {
        switch self {
        case .notConfigured: "No source of tickets is configured."
        case .missingColumns(let columns):
            "The source lacks \(columns.count) columns: \(columns.joined(separator: ", "))."
        case .unknownSource(let name): "The queue holds tickets of the source '\(name)', which is not configured."
        case .database(let error): "The source: \(error.message)"
        case .api(let error): error.problem
        }
    }

    public var remedy: String {
        switch self {
        case .notConfigured: "Set [source] kind and connection_string in config.ini, or run populate --import FILE."
        case .missingColumns: "Check [source] schema and the login's rights on these columns."
        case .unknownSource: "Configure it in [source], or use another database for another source."
        case .database(let error): error.remedy
        case .api(let error): error.remedy
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .notConfigured, .missingColumns, .unknownSource: .configuration
        case .database(let error): error.exitStatus
        case .api(let error): error.exitStatus
        }
    }

    public var isRetryable: Bool {
        switch self {
        case .database(let error): error.mayPass
        case .api(let error): error.isRetryable
        case .notConfigured, .missingColumns, .unknownSource: false
        }
    }

    public var description: String { "\(problem) \(remedy)" }
}
