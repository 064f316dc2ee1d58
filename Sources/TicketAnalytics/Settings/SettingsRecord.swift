/// The texts that settings are read from, and a record of every key read: that record is the registry.
final class SettingsRecord {
    let assignments: [String: SettingsLayers.Assignment]
    /// Relative paths start here.
    let folder: String
    /// Where systemd puts a unit's credentials.
    let credentialsFolder: String?
    private(set) var entries: [SettingEntry] = []

    init(
        _ assignments: [String: SettingsLayers.Assignment] = [:], folder: String = "", credentialsFolder: String? = nil
    ) {
        self.assignments = assignments
        self.folder = folder
        self.credentialsFolder = credentialsFolder
    }

    func section(_ name: String) -> SettingsSection { SettingsSection(name: name, record: self) }

    func add(_ entry: SettingEntry) { entries.append(entry) }
}
