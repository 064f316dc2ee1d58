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
            throw Complaint(error).told()
        } catch  where Self.exitCode(for: error) == .failure && !(error is ExitCode) {
            throw Complaint("\(error)", "This is a bug; please report it.", status: .bug).told()
        }
    }
}
