#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The databases that the contract suites run on. SQLite always; the others where the environment names a server:
/// `TICKET_ANALYTICS_TEST_POSTGRES` and `TICKET_ANALYTICS_TEST_SQLSERVER` hold connection strings.
public enum TestDatabase: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite, postgresql, sqlServer

    public var description: String { rawValue }

    /// Those that can be had here.
    public static let available = allCases.filter(\.isAvailable)

    public var isAvailable: Bool { self == .sqlite || serverString != nil }

    /// How to reach the server that schemas or databases are made on.
    var serverString: String? {
        switch self {
        case .sqlite: nil
        case .postgresql: environment("TICKET_ANALYTICS_TEST_POSTGRES")
        case .sqlServer: environment("TICKET_ANALYTICS_TEST_SQLSERVER")
        }
    }

    private func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
