public import Logging
import Synchronization

/// Writes each message as one line: JSON, or text for people.
public struct LineLogHandler: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?

    /// Nil follows `commonLevel`.
    private var ownLevel: Logger.Level?
    private let style: LogStyle
    private let marksLevels: Bool
    private let write: @Sendable (String) -> Void

    private static let commonLevel = Mutex(Logger.Level.info)

    /// - Parameter marksLevels: Begins each line with its level for the journal.
    init(
        level: Logger.Level?, style: LogStyle, marksLevels: Bool = false, write: @escaping @Sendable (String) -> Void
    ) {
        ownLevel = level
        self.style = style
        self.marksLevels = marksLevels
        self.write = write
    }

    /// Makes every logger of this process write to standard output; to be called once, first of all.
    public static func bootstrap(_ settings: LoggingSettings) {
        setLevel(settings.level)
        let handler = LineLogHandler(
            level: nil, style: LogStyle(settings.format), marksLevels: Journal.takesOutput, write: StandardOutput.write)
        StandardOutput.ignoreBrokenPipes()
        LoggingSystem.bootstrap { _ in handler }
    }

    /// Changes the level of this process's loggers while it runs.
    public static func setLevel(_ level: LoggingSettings.Level) {
        commonLevel.withLock { $0 = Logger.Level(level) }
    }

    /// Whether `bootstrap` with these settings writes text.
    public static func writesText(_ settings: LoggingSettings) -> Bool { LogStyle(settings.format) != .json }

    public var logLevel: Logger.Level {
        get { ownLevel ?? Self.commonLevel.withLock { $0 } }
        set { ownLevel = newValue }
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
        write((marksLevels ? Journal.mark(event.level) : "") + style.render(line) + "\n")
    }
}

extension Logger.Level {
    init(_ level: LoggingSettings.Level) {
        self = Logger.Level(rawValue: level.rawValue) ?? .info
    }
}
