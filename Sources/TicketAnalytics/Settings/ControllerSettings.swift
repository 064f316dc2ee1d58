/// `[controller]`: how processes are kept alive and their output collected.
public struct ControllerSettings: Sendable, Hashable {
    public var populationInterval: Duration
    /// Before the first restart; doubled before each later one.
    public var restartDelay: Duration
    public var restartDelayLimit: Duration
    /// Crashes within `restartWindow` after which a worker stays down.
    public var restartLimit: Int
    public var restartWindow: Duration
    /// How long a worker that was given up stays down.
    public var recoveryInterval: Duration
    /// From the request to stop until a process is killed.
    public var stopGrace: Duration
    public var bootTimeout: Duration
    public var logDirectory: String
    public var logFileBytes: Int
    public var logFiles: Int

    init(_ section: SettingsSection) throws(SettingsError) {
        populationInterval = try section.duration(
            "population_interval", .seconds(60), in: .seconds(1) ... .seconds(86_400),
            "From one start of populate to the next")
        restartDelay = try section.duration(
            "restart_delay", .seconds(1), in: .zero ... .seconds(3_600),
            "Wait before a crashed worker starts again; each further crash doubles it")
        restartDelayLimit = try section.duration(
            "restart_delay_limit", .seconds(60), in: .zero ... .seconds(86_400), "Longest such wait")
        restartLimit = try section.integer(
            "restart_limit", 5, in: 1...1_000, "Crashes within restart_window after which a worker stays down")
        restartWindow = try section.duration(
            "restart_window", .seconds(60), in: .seconds(1) ... .seconds(86_400), "See restart_limit")
        recoveryInterval = try section.duration(
            "recovery_interval", .seconds(600), in: .seconds(1) ... .seconds(86_400),
            "How long it stays down until it is tried once more; a reload tries at once")
        stopGrace = try section.duration(
            "stop_grace", .seconds(30), in: .seconds(1) ... .seconds(7_200),
            "From the request to stop until a process is killed")
        bootTimeout = try section.duration(
            "boot_timeout", .seconds(30), in: .seconds(1) ... .seconds(3_600),
            "A worker that has not reported by then is killed")
        logDirectory = try section.path("log_directory", "logs", "Folder of the log files")
        logFileBytes = try section.size(
            "log_file_bytes", 10_000_000, in: 10_000...10_000_000_000, "Size at which a new log file begins")
        logFiles = try section.integer("log_files", 5, in: 1...1_000, "Log files that are kept")
    }
}
