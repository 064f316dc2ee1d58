/// The database behind a connection.
public enum Product: Sendable, Hashable {
    case sqlite, postgresql, sqlServer
    case other(String)

    init(databaseName: String) {
        switch databaseName.lowercased() {
        case "sqlite": self = .sqlite
        case "postgresql": self = .postgresql
        case "microsoft sql server", "sql server": self = .sqlServer
        default: self = .other(databaseName)
        }
    }
}
