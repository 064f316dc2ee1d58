/// Which configuration file counts.
enum SettingsFile {
    static let variable = "TICKET_ANALYTICS_CONFIG"

    /// The named file, or the first of `candidates` that exists.
    static func find(
        _ file: String?, environment: [String: String], executableFolder: String? = WholeFile.executableFolder()
    ) throws(SettingsError) -> String {
        if let named = file ?? environment[variable], !named.isEmpty { return named }
        let places = candidates(executableFolder: executableFolder)
        guard let found = places.first(where: WholeFile.exists) else { throw .noFile(searched: places) }
        return found
    }

    static func candidates(executableFolder: String?) -> [String] {
        let beside = executableFolder.map { [FilePlace.resolve("config.ini", from: $0)] } ?? []
        return ["./config.ini"] + beside + ["/etc/ticket-analytics/config.ini"]
    }

    static func read(_ path: String) throws(SettingsError) -> [UInt8] {
        do {
            return try WholeFile.bytes(path, limit: 1_000_000)
        } catch {
            throw .unreadableFile(path: path, reason: error.reason)
        }
    }
}
