/// Where a setting's value came from.
public enum SettingOrigin: Sendable, Hashable, CustomStringConvertible {
    case standard
    case file(String, line: Int)
    case environment(variable: String)
    case flag

    /// As `--print-config` shows it.
    public var description: String {
        switch self {
        case .standard: "default"
        case .file(let path, let line): "file \(path):\(line)"
        case .environment(let variable): "environment \(variable)"
        case .flag: "flag"
        }
    }

    /// The higher beats the lower.
    var rank: Int {
        switch self {
        case .standard: 0
        case .file: 1
        case .environment: 2
        case .flag: 3
        }
    }

    /// As an error begins with it.
    var place: String {
        switch self {
        case .standard: "Default"
        case .file(let path, let line): "\(path), line \(line)"
        case .environment(let variable): "Environment variable \(variable)"
        case .flag: "Command line"
        }
    }
}
