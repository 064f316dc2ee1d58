public import ArgumentParser
import JSON
import Logging
public import TicketAnalytics

/// What went wrong, on standard error: in words, or as one line of JSON where the answer was asked for as JSON.
public struct Complaint {
    private let words: String
    private let problem: String
    private let remedy: String
    private let status: Int32

    public init(_ problem: String, _ remedy: String, status: ExitStatus) {
        words = "\(Self.program): \(problem)\n\(remedy)"
        (self.problem, self.remedy, self.status) = (problem, remedy, status.rawValue)
    }

    public init(_ error: any Explainable) {
        self.init(error.problem, error.remedy, status: error.exitStatus)
    }

    /// About a command line.
    ///
    /// - Parameter words: The problem with the usage.
    init(_ words: String, of problem: String, status: Int32) {
        (self.words, self.problem, self.status) = (words, problem, status)
        remedy = "See '\(Self.program) --help' for more information."
    }

    public func tell() {
        StandardStream.error.say(Self.asksForJSON(CommandLine.arguments) ? json : words, .error)
    }

    /// Tells it.
    ///
    /// - Returns: What is left to end with.
    public func told() -> ExitCode {
        tell()
        return ExitCode(status)
    }

    private var json: String {
        let error: JSONObject = [
            "exitCode": .integer(Int64(status)), "problem": .string(problem), "remedy": .string(remedy),
        ]
        return JSONValue.object(["error": .object(error)]).encoded()
    }

    private static var program: String {
        CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Whether they were read or not: a wrong command line is complained about too.
    static func asksForJSON(_ arguments: [String]) -> Bool {
        let options = arguments.prefix { $0 != "--" }
        return options.contains("--json") || options.contains("--format=json")
            || zip(options, options.dropFirst()).contains { $0 == "--format" && $1 == "json" }
    }
}
