public import Logging

/// Writes each message as one line: JSON, or text for people.
public struct LineLogHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?

    private let style: LogStyle
    private let write: @Sendable (String) -> Void

    init(level: Logger.Level, style: LogStyle, write: @escaping @Sendable (String) -> Void) {
        logLevel = level
        self.style = style
        self.write = write
    }

    /// Makes every logger of this process write to standard output; to be called once, first of all.
    public static func bootstrap(_ settings: LoggingSettings) {
        let handler = LineLogHandler(
            level: Logger.Level(settings.level), style: LogStyle(settings.format), write: StandardOutput.write)
        StandardOutput.ignoreBrokenPipes()
        LoggingSystem.bootstrap { _ in handler }
    }

    public subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let all = [metadataProvider?.get(), event.metadata].compactMap { $0 }
            .reduce(metadata) { $0.merging($1) { _, later in later } }
        let failure: Logger.Metadata = event.error.map { ["error": "\($0)"] } ?? [:]
        let line = LogLine(
            time: .now, level: event.level, message: "\(event.message)",
            metadata: all.merging(failure) { named, _ in named })
        write(style.render(line) + "\n")
    }
}

extension Logger.Level {
    init(_ level: LoggingSettings.Level) {
        self = Logger.Level(rawValue: level.rawValue) ?? .info
    }
}
