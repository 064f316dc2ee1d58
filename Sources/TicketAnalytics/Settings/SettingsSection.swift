/// Reads one section's values, each declared where it is read: name, default, range, meaning.
struct SettingsSection {
    let name: String
    let record: SettingsRecord

    /// Reads one value by `parse`, which answers nil for a text that will not do; `shown` hides what is secret in it.
    func value<Value>(
        _ key: SettingKey, shown: (String) -> String = { $0 }, parse: (String) -> Value?
    ) throws(SettingsError) -> Value {
        let assignment = record.assignments[key.path] ?? .init(text: key.standard, origin: .standard)
        let text = key.isSecret && !assignment.text.isEmpty ? Secret.mask : shown(assignment.text)
        record.add(SettingEntry(key: key, shownValue: text, origin: assignment.origin))
        if let value = parse(assignment.text) { return value }
        let hasComment = [" ;", " #"].contains { assignment.text.contains($0) }
        throw .badValue(
            key: key.path, shownValue: text, assignment.origin, expected: key.expected, hasInlineComment: hasComment)
    }

    func key(
        _ name: String, _ standard: String, _ expected: String, _ meaning: String, isSecret: Bool = false
    ) -> SettingKey {
        SettingKey(
            section: self.name, name: name, standard: standard, expected: expected, meaning: meaning,
            isSecret: isSecret)
    }
}
