extension SettingsSection {
    /// Reads `name` and `name_file`; set in two layers the stronger counts, set in one they conflict.
    func secret(_ name: String, _ meaning: String) throws(SettingsError) -> SecretSource {
        let text = try value(key(name, "", "a text, or empty", meaning, isSecret: true)) { $0 }
        let file = try optionalText(
            "\(name)_file", "File that holds it instead; a bare name may be a systemd credential",
            expected: "a path, or empty")
        let (textRank, fileRank) = (rank(name), rank("\(name)_file"))
        if file != nil, !text.isEmpty, textRank == fileRank { throw both(name) }
        if let file, text.isEmpty || fileRank > textRank {
            return .file(path: secretPath(file), key: "\(self.name).\(name)_file")
        }
        return text.isEmpty ? .none : .text(Secret(text))
    }

    func connectionString(_ standard: String, _ meaning: String) throws(SettingsError) -> ConnectionString {
        let key = key("connection_string", standard, "name=value pairs with ; between them", meaning)
        let string = try value(key, shown: ConnectionString.hidingSecrets, parse: ConnectionString.init)
        if string.holdsSecret, record.assignments[key.path]?.origin == .flag {
            throw passwordOnCommandLine(key)
        }
        return string.resolvingFile(from: record.folder)
    }

    private func rank(_ name: String) -> Int { record.assignments["\(self.name).\(name)"]?.origin.rank ?? 0 }

    /// systemd's credential of that name if there is one.
    private func secretPath(_ file: String) -> String {
        if let folder = record.credentialsFolder, !file.contains("/") {
            let credential = FilePlace.resolve(file, from: folder)
            if WholeFile.exists(credential) { return credential }
        }
        return FilePlace.resolve(file, from: record.folder)
    }

    private func passwordOnCommandLine(_ key: SettingKey) -> SettingsError {
        .conflict(
            problem:
                "Command line: \(key.path) holds a password, and every user of this machine can read command lines.",
            remedy: "Use \(name).password_file, or put the whole string in the configuration file or the environment "
                + "variable \(key.environmentVariable).")
    }

    private func both(_ name: String) -> SettingsError {
        .conflict(
            problem: "\(self.name).\(name) and \(self.name).\(name)_file are both set.",
            remedy: "Keep one of them and leave the other empty.")
    }
}
