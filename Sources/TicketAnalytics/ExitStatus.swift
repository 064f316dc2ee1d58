/// The exit codes of every command, as documented; scripts, cron and systemd rely on them.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    case done = 0
    /// Nothing found, or a check failed.
    case nothingFound = 1
    /// The command line is wrong.
    case usage = 64
    case badData = 65
    /// No such ticket or file.
    case notFound = 66
    /// The database or the model is away.
    case unavailable = 69
    case bug = 70
    case cannotWrite = 73
    /// Another one is running.
    case alreadyRunning = 75
    case notAllowed = 77
    case configuration = 78
}
