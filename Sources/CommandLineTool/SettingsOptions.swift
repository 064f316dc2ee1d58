public import ArgumentParser
public import TicketAnalytics

/// The options that every tool has.
public struct SettingsOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("The settings file.", valueName: "file"))
    public var config: String?

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp("Sets one setting, over file and environment.", valueName: "section.key=value"))
    public var assignments: [String] = []

    @Flag(help: "Prints every setting with its origin, and ends.")
    public var printConfig = false

    public init() {}

    public func validate() throws {
        for assignment in assignments where !assignment.contains("=") {
            throw ValidationError("--set takes section.key=value, not '\(assignment)'.")
        }
    }

    /// - Throws: `SettingsError`
    public func load() throws -> Settings {
        let pairs = assignments.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        let overrides = Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { $1 }
        return try Settings.load(file: config, overrides: overrides, environment: ProcessEnvironment.variables)
    }

    /// The options again, for a tool that this one starts.
    public var arguments: [String] {
        (config.map { ["--config", $0] } ?? []) + assignments.flatMap { ["--set", $0] }
    }
}
