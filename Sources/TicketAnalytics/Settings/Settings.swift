/// Everything that can be configured, typed and checked.
public struct Settings: Sendable, Hashable {
    public var database: DatabaseSettings
    public var source: SourceSettings
    public var population: PopulationSettings
    public var text: TextSettings
    public var worker: WorkerSettings
    public var extractor: ExtractorSettings
    public var controller: ControllerSettings
    public var portal: PortalSettings
    public var logging: LoggingSettings
    /// Every setting as text with its origin, for `--print-config`.
    public let entries: [SettingEntry]

    /// Loads the settings: flags beat environment (`TICKET_ANALYTICS_<SECTION>_<KEY>`) beats file beats default.
    ///
    /// Without `file` it looks in `TICKET_ANALYTICS_CONFIG`, `./config.ini`, the program's folder and
    /// `/etc/ticket-analytics`. `overrides` are named `section.key`. Relative paths start at the file's folder.
    public static func load(
        file: String? = nil, overrides: [String: String] = [:], environment: [String: String]
    ) throws(SettingsError) -> Settings {
        let path = try SettingsFile.find(file, environment: environment)
        return try Settings(
            parsing: SettingsFile.read(path), path: path, overrides: overrides, environment: environment)
    }

    init(
        parsing bytes: [UInt8], path: String, overrides: [String: String], environment: [String: String]
    ) throws(SettingsError) {
        var layers = SettingsLayers()
        try layers.add(INIDocument(parsing: bytes, file: path), file: path)
        try layers.add(environment: environment)
        try layers.add(overrides: overrides)
        let record = SettingsRecord(
            layers.assignments, folder: FilePlace.folder(of: path),
            credentialsFolder: environment["CREDENTIALS_DIRECTORY"])
        try self.init(reading: record)
    }

    init(reading record: SettingsRecord) throws(SettingsError) {
        database = try DatabaseSettings(record.section("database"))
        source = try SourceSettings(record.section("source"))
        population = try PopulationSettings(record.section("population"))
        text = try TextSettings(record.section("text"))
        worker = try WorkerSettings(record.section("worker"))
        extractor = try ExtractorSettings(record.section("extractor"))
        controller = try ControllerSettings(record.section("controller"))
        portal = try PortalSettings(record.section("portal"))
        logging = try LoggingSettings(record.section("logging"))
        entries = record.entries
        try checkConflicts()
    }
}
