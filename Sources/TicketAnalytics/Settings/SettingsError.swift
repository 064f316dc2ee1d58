/// Why the settings could not be loaded.
public enum SettingsError: Explainable, Hashable, CustomStringConvertible {
    case noFile(searched: [String])
    case unreadableFile(path: String, reason: String)
    case syntax(path: String, line: Int, fault: String)
    case duplicate(key: String, path: String, line: Int, firstLine: Int)
    case unknownKey(String, SettingOrigin, nearest: String?)
    case badValue(key: String, shownValue: String, SettingOrigin, expected: String, hasInlineComment: Bool)
    case secretOnCommandLine(key: String, variable: String)
    case unreadableSecret(key: String, path: String, reason: String)
    case conflict(problem: String, remedy: String)

    public var exitStatus: ExitStatus { .configuration }
    public var isRetryable: Bool { false }
    public var description: String { "\(problem) \(remedy)" }

    public var problem: String {
        switch self {
        case .noFile(let searched):
            "No configuration file found (looked for \(searched.joined(separator: ", ")))."
        case .unreadableFile(let path, let reason):
            "The configuration file \(path) cannot be read: \(reason)."
        case .syntax(let path, let line, let fault):
            "\(path), line \(line): \(fault)."
        case .duplicate(let key, let path, let line, let firstLine):
            "\(path), line \(line): \(key) is set a second time (first on line \(firstLine))."
        case .unknownKey(let key, let origin, _):
            "\(origin.place): there is no setting \(key)."
        case .badValue(let key, let value, let origin, let expected, _):
            "\(origin.place): \(key) is \(value.isEmpty ? "empty" : "\"\(value)\""), expected \(expected)."
        case .secretOnCommandLine(let key, _):
            "Command line: \(key) is a secret, and every user of this machine can read command lines."
        case .unreadableSecret(let key, let path, let reason):
            "\(key): the file \(path) cannot be read: \(reason)."
        case .conflict(let problem, _):
            problem
        }
    }

    public var remedy: String {
        switch self {
        case .noFile:
            "Name one with --config FILE or TICKET_ANALYTICS_CONFIG, or put config.ini beside the program."
        case .unreadableFile, .unreadableSecret:
            "Check the path, and that this user may read the file."
        case .syntax:
            "Write [section] or key = value; a comment begins with ; or # and has a line of its own."
        case .duplicate:
            "Remove one of the two lines."
        case .unknownKey(_, _, let nearest):
            nearest.map { "Did you mean \($0)?" } ?? "--print-config lists all settings."
        case .badValue(_, _, _, _, hasInlineComment: true):
            "Move the comment to a line of its own."
        case .badValue:
            "Correct the value, or remove it to use the default."
        case .secretOnCommandLine(let key, let variable):
            "Use \(key)_file, the configuration file, or the environment variable \(variable)."
        case .conflict(_, let remedy):
            remedy
        }
    }
}
