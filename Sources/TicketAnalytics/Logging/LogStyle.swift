/// How a line of the log looks.
enum LogStyle: Hashable {
    case json
    case text(inColours: Bool)

    init(
        _ format: LoggingSettings.Format, isTerminal: Bool = StandardOutput.isTerminal,
        environment: [String: String] = ProcessEnvironment.variables
    ) {
        let wantsColours = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        switch format {
        case .json: self = .json
        case .auto where !isTerminal: self = .json
        case .auto, .text: self = .text(inColours: wantsColours)
        }
    }

    func render(_ line: LogLine) -> String {
        switch self {
        case .json: line.json
        case .text(let inColours): line.text(inColours: inColours)
        }
    }
}
