/// `[source]`: where tickets come from.
public struct SourceSettings: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case connectWiseSQL = "connectwise-sql"
        case connectWiseAPI = "connectwise-api"
        case `import`
    }

    public var kind: Kind
    /// The checkpoint's name; the kind's unless set.
    public var name: String
    /// How to reach the kinds that are databases.
    public var connection: ConnectionSettings
    /// The tables' database, if it is not the connection's own; SQLite has none.
    public var database: String?
    /// The tables' schema; SQLite has none.
    public var schema: String
    /// The zone of the source's local times, for example `America/New_York`; nil for UTC.
    public var timeZone: String?
    /// Members whose work is no person's, such as automation logins.
    public var excludedMembers: [String]
    /// Whether the work of members who have left counts for nobody.
    public var excludesInactiveMembers: Bool
    /// Names of the service boards whose tickets are read; all if empty.
    public var boards: [String]
    /// Names or short names of the companies whose tickets are read; all if empty.
    public var companies: [String]
    /// Tickets entered before this day are not read.
    public var dateFrom: CalendarDay?
    /// How to reach the kind that is an API.
    public var connectWiseAPI: ConnectWiseAPISettings

    init(_ section: SettingsSection) throws(SettingsError) {
        kind = try section.choice(
            "kind", .import, "Where tickets come from: ConnectWise, or what populate --import has loaded")
        name = try section.optionalText("name", "Name of the checkpoint; the kind's when empty") ?? kind.rawValue
        connection = try ConnectionSettings(
            section, "ConnectWise database, as an ODBC connection string",
            standard: "Driver=SQLite3;Database=connectwise.sqlite", queryTimeout: .seconds(30))
        database = try section.optionalText(
            "database", "Database of the source's tables, if it is not the connection's; SQLite ignores it",
            expected: "a name without brackets and quotes, or empty", where: Self.isIdentifier)
        schema = try section.text(
            "schema", "dbo", "Schema of the source's tables; SQLite has none and ignores it",
            expected: "a name without brackets and quotes", where: Self.isIdentifier)
        timeZone = try section.optionalText(
            "time_zone", "ConnectWise: zone of the server's clock, for times without a twin in UTC; UTC when empty",
            expected: "a name such as America/New_York, or empty")
        excludedMembers = try section.list(
            "excluded_members", [], "Members who are no persons, such as automation logins",
            expected: "names with commas between them, or empty")
        excludesInactiveMembers = try section.flag(
            "exclude_inactive_members", false, "Whether the work of members who have left counts for nobody")
        boards = try section.list(
            "boards", [], "ConnectWise: only tickets of these service boards",
            expected: "names with commas between them, or empty for all")
        companies = try section.list(
            "companies", [], "ConnectWise: only tickets of these companies, by name or short name",
            expected: "names with commas between them, or empty for all")
        dateFrom = try section.optionalDay("date_from", "ConnectWise: tickets entered before this day stay out")
        connectWiseAPI = try ConnectWiseAPISettings(section.record.section("connectwise_api"))
    }

    /// Whether a text can be quoted as a name of the database; 128 characters are SQL Server's limit.
    private static func isIdentifier(_ name: String) -> Bool {
        (1...128).contains(name.utf16.count)
            && name.unicodeScalars.allSatisfy { !"[]\"`;".unicodeScalars.contains($0) && $0.value >= 0x20 }
    }
}
