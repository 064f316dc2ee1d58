public import ArgumentParser
public import TicketAnalytics

/// A command that works by the settings: they are loaded first, and what goes wrong is told in words with a fixed exit
/// code.
public protocol SettingsCommand: AsyncParsableCommand {
    var options: SettingsOptions { get }

    func run(_ settings: Settings) async throws
}

extension SettingsCommand {
    public func run() async throws {
        do {
            let settings = try options.load()
            if options.printConfig { return StandardStream.output.write(settings.table) }
            try await run(settings)
        } catch let error as any Explainable {
            StandardStream.error.write("\(programName): \(error.problem)\n\(error.remedy)\n")
            throw ExitCode(error.exitStatus.rawValue)
        } catch  where Self.exitCode(for: error) == .failure && !(error is ExitCode) {
            StandardStream.error.write("\(programName): \(error)\nThis is a bug; please report it.\n")
            throw ExitCode(ExitStatus.bug.rawValue)
        }
    }

    private var programName: String {
        CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
    }
}
