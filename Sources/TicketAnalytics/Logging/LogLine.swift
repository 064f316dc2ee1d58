import Logging

/// What one line of the log tells.
struct LogLine {
    enum Key {
        static let event = "event"
        static let worker = "worker"
        static let ticket = "ticket"
    }

    let time: LogTime
    let level: Logger.Level
    let message: String
    /// Event, worker and ticket first, the others by name.
    let fields: [(name: String, value: Logger.MetadataValue)]

    init(time: LogTime, level: Logger.Level, message: String, metadata: Logger.Metadata) {
        self.time = time
        self.level = level
        self.message = message
        let first = [Key.event, Key.worker, Key.ticket]
        let others = metadata.keys.filter { !first.contains($0) }.sorted()
        fields = (first + others).compactMap { name in metadata[name].map { (name, $0) } }
    }
}
