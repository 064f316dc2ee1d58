import TicketAnalytics

/// What a reload changes.
struct SettingsChange: Sendable, Hashable {
    /// As `section.key`; never a value.
    let keys: [String]
    /// Whether the workers would go to another database than the controller, which cannot follow.
    let movesDatabase: Bool
    let movesLogFiles: Bool

    init(from old: Settings, to new: Settings) {
        keys = new.keysChanged(since: old)
        let (before, after) = (old.database.connection, new.database.connection)
        movesDatabase =
            before.connectionString != after.connectionString || before.user != after.user
            || before.password != after.password
        movesLogFiles =
            old.controller.logDirectory != new.controller.logDirectory
            || old.controller.logFileBytes != new.controller.logFileBytes
            || old.controller.logFiles != new.controller.logFiles
    }

    /// Whether a worker that runs would do its work differently.
    var concernsWorkers: Bool {
        keys.contains { key in
            key != "worker.worker_count" && Self.sectionsOfWorkers.contains { key.hasPrefix("\($0).") }
        }
    }

    /// What the controller itself keeps until it is started anew.
    var fixedKeys: [String] { keys.filter { $0.hasPrefix("database.") || $0 == "logging.format" } }

    private static let sectionsOfWorkers = [
        "database", "source", "connectwise_api", "text", "worker", "extractor", "logging",
    ]
}
