/// The layers of settings laid over each other: flags beat environment beats file. Only known keys pass.
struct SettingsLayers {
    struct Assignment: Hashable {
        let text: String
        let origin: SettingOrigin
    }

    private(set) var assignments: [String: Assignment] = [:]
    private let keys = Dictionary(uniqueKeysWithValues: SettingKey.all.map { ($0.path, $0) })

    mutating func add(_ document: INIDocument, file: String) throws(SettingsError) {
        for entry in document.entries {
            let origin = SettingOrigin.file(file, line: entry.line)
            _ = try known(entry.path, origin)
            assignments[entry.path] = Assignment(text: entry.value, origin: origin)
        }
    }

    /// Takes the variables `TICKET_ANALYTICS_<SECTION>_<KEY>`.
    mutating func add(environment: [String: String]) throws(SettingsError) {
        let paths = Dictionary(uniqueKeysWithValues: keys.values.map { ($0.environmentVariable, $0.path) })
        for (variable, text) in environment.sorted(by: { $0.key < $1.key }) where Self.isSetting(variable) {
            let origin = SettingOrigin.environment(variable: variable)
            guard let path = paths[variable] else {
                throw .unknownKey(variable, origin, nearest: Self.nearestVariable(variable))
            }
            // A password may end with a space.
            let isSecret = keys[path]?.isSecret ?? false
            assignments[path] = Assignment(text: isSecret ? text : text.trimmed, origin: origin)
        }
    }

    /// Takes flags by their `section.key`; a secret has no place there.
    mutating func add(overrides: [String: String]) throws(SettingsError) {
        for (path, text) in overrides.sorted(by: { $0.key < $1.key }) {
            let key = try known(path, .flag)
            if key.isSecret { throw .secretOnCommandLine(key: path, variable: key.environmentVariable) }
            assignments[path] = Assignment(text: text.trimmed, origin: .flag)
        }
    }

    private func known(_ path: String, _ origin: SettingOrigin) throws(SettingsError) -> SettingKey {
        if let key = keys[path] { return key }
        throw .unknownKey(path, origin, nearest: Self.nearest(path))
    }

    /// A key of that name in another section is nearer than any misspelling.
    private static func nearest(_ path: String) -> String? {
        let paths = SettingKey.all.map(\.path)
        let name = path.drop { $0 != "." }
        let namesakes = paths.filter { $0.hasSuffix(name) && !name.isEmpty }
        return namesakes.min { NearestName.edits(path, $0) < NearestName.edits(path, $1) }
            ?? NearestName.of(path, among: paths)
    }

    /// Compares what follows the prefix, which is always right and would hide a difference.
    private static func nearestVariable(_ variable: String) -> String? {
        let prefix = SettingKey.environmentPrefix
        let names = SettingKey.all.map { String($0.environmentVariable.dropFirst(prefix.count)) }
        return NearestName.of(String(variable.dropFirst(prefix.count)), among: names).map { prefix + $0 }
    }

    /// The prefix is ours, but for the file's name and what tests use.
    private static func isSetting(_ variable: String) -> Bool {
        variable.hasPrefix(SettingKey.environmentPrefix) && variable != SettingsFile.variable
            && !variable.hasPrefix("TICKET_ANALYTICS_TEST_")
    }
}
