/// `[logging]`: what the processes say on standard output.
public struct LoggingSettings: Sendable, Hashable {
    public enum Level: String, Sendable, CaseIterable {
        case trace, debug, info, notice, warning, error, critical
    }

    public enum Format: String, Sendable, CaseIterable {
        /// Text on a terminal, JSON elsewhere.
        case auto
        case json, text
    }

    public var level: Level
    public var format: Format

    init(_ section: SettingsSection) throws(SettingsError) {
        level = try section.choice("level", .info, "Least important messages that are shown")
        format = try section.choice("format", .auto, "auto is text on a terminal and JSON lines elsewhere")
    }
}
