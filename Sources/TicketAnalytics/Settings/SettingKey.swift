/// What is known about one setting; all of them together are the registry.
public struct SettingKey: Sendable, Hashable {
    public let section: String
    public let name: String
    /// The default as it stands in a file; empty when the setting is not set by default.
    public let standard: String
    /// Type, unit and range in words: "a whole number from 0 to 64".
    public let expected: String
    /// What it does, in one line.
    public let meaning: String
    public let isSecret: Bool

    /// `section.key`, as flags and `--print-config` write it.
    public var path: String { "\(section).\(name)" }
    public var environmentVariable: String { Self.environmentPrefix + "\(section)_\(name)".uppercased() }

    static let environmentPrefix = "TICKET_ANALYTICS_"

    /// Every setting, in the order of `config.ini`.
    public static let all: [SettingKey] = {
        let record = SettingsRecord()
        // Reading is what registers a key. The defaults are valid (a test loads them), so nothing is thrown here.
        _ = try? Settings(reading: record)
        return record.entries.map(\.key)
    }()
}

/// One setting with the value in force.
public struct SettingEntry: Sendable, Hashable {
    public let key: SettingKey
    /// The value as text, with anything secret hidden.
    public let shownValue: String
    public let origin: SettingOrigin
}
