/// `[database]`: the product's own database.
public struct DatabaseSettings: Sendable, Hashable {
    public var connection: ConnectionSettings
    /// Connections that one process holds at most.
    public var poolSize: Int

    init(_ section: SettingsSection) throws(SettingsError) {
        connection = try ConnectionSettings(
            section, "Database of Ticket Analytics, as an ODBC connection string",
            standard: "Driver=SQLite3;Database=ticket-analytics.sqlite", queryTimeout: .seconds(60))
        poolSize = try section.integer("pool_size", 4, in: 1...64, "Connections that one process holds at most")
    }
}
