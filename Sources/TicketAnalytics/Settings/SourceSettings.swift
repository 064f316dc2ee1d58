/// `[source]`: where tickets come from.
public struct SourceSettings: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case connectWiseSQL = "connectwise-sql"
        case `import`
    }

    public var kind: Kind
    /// The checkpoint's name; the kind's unless set.
    public var name: String
    /// How to reach the kinds that are databases.
    public var connection: ConnectionSettings
    /// The tables' schema; SQLite has none.
    public var schema: String
    /// Members whose work is no person's, such as automation logins.
    public var excludedMembers: [String]

    init(_ section: SettingsSection) throws(SettingsError) {
        kind = try section.choice(
            "kind", .import, "Where tickets come from: ConnectWise, or what populate --import has loaded")
        name = try section.optionalText("name", "Name of the checkpoint; the kind's when empty") ?? kind.rawValue
        connection = try ConnectionSettings(
            section, "ConnectWise database, as an ODBC connection string",
            standard: "Driver=SQLite3;Database=connectwise.sqlite", queryTimeout: .seconds(30))
        schema = try section.text("schema", "dbo", "Schema of the source's tables; SQLite has none and ignores it")
        excludedMembers = try section.list(
            "excluded_members", [], "Members who are no persons, such as automation logins",
            expected: "names with commas between them, or empty")
    }
}
