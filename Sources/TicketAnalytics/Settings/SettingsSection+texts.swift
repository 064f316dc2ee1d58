extension SettingsSection {
    func text(
        _ name: String, _ standard: String, _ meaning: String, expected: String = "a text",
        where isGood: (String) -> Bool = { _ in true }
    ) throws(SettingsError) -> String {
        try value(key(name, standard, expected, meaning)) { $0.isEmpty || !isGood($0) ? nil : $0 }
    }

    /// An empty text means that it is not set.
    func optionalText(
        _ name: String, _ meaning: String, expected: String = "a text, or empty",
        where isGood: (String) -> Bool = { _ in true }
    ) throws(SettingsError) -> String? {
        try value(key(name, "", expected, meaning)) { $0.isEmpty ? .some(nil) : isGood($0) ? .some($0) : nil }
    }

    /// The texts between commas.
    func list(
        _ name: String, _ standard: [String], _ meaning: String, expected: String,
        where isGood: (String) -> Bool = { _ in true }
    ) throws(SettingsError) -> [String] {
        try value(key(name, standard.joined(separator: ", "), expected, meaning), shown: WebAddress.hidingPasswords) {
            let items = $0.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
            return items.allSatisfy(isGood) ? items : nil
        }
    }

    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ standard: Choice, _ meaning: String
    ) throws(SettingsError) -> Choice {
        let expected = "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ")
        return try value(key(name, standard.rawValue, expected, meaning)) { Choice(rawValue: $0) }
    }

    func flag(_ name: String, _ standard: Bool, _ meaning: String) throws(SettingsError) -> Bool {
        try value(key(name, standard ? "yes" : "no", "yes or no", meaning)) {
            ["yes": true, "no": false][$0.lowercased()]
        }
    }

    /// A path, relative to the configuration file's folder.
    func path(_ name: String, _ standard: String, _ meaning: String) throws(SettingsError) -> String {
        let path = try text(name, standard, meaning, expected: "a path")
        return FilePlace.resolve(path, from: record.folder)
    }

    func optionalPath(_ name: String, _ meaning: String) throws(SettingsError) -> String? {
        try optionalText(name, meaning, expected: "a path, or empty").map { FilePlace.resolve($0, from: record.folder) }
    }
}
