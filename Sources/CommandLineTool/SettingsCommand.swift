public import ArgumentParser
import Logging
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
            complain("\(programName): \(error.problem)", error.remedy)
            throw ExitCode(error.exitStatus.rawValue)
        } catch  where Self.exitCode(for: error) == .failure && !(error is ExitCode) {
            complain("\(programName): \(error)", "This is a bug; please report it.")
            throw ExitCode(ExitStatus.bug.rawValue)
        }
    }

    private func complain(_ lines: String...) {
        let mark = Journal.takesErrors ? Journal.mark(.error) : ""
        StandardStream.error.write(lines.map { "\(mark)\($0)\n" }.joined())
    }

    private var programName: String {
        CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
    }
}
