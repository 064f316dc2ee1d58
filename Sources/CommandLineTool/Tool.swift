public import ArgumentParser
import TicketAnalytics

/// One of the programs. They tell alike what is wrong with a command line, and have one version.
public protocol Tool: AsyncParsableCommand {}

/// What `--version` tells: the tools are built and installed together.
public let toolVersion = "Ticket Analytics 1.0.0, schema \(Store.schemaVersion)"

extension Tool {
    public static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand { return try await command.run() }
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Help goes to standard output, a complaint to standard error.
    private static func end(with error: any Error) -> Never {
        let (status, text) = (exitCode(for: error), fullMessage(for: error))
        if status.isSuccess {
            StandardStream.output.write(UsageText.wrapped(text) + "\n")
        } else if !text.isEmpty {
            let message = message(for: error)
            let problem = stranger(message) ?? message
            let words = UsageText.wrapped(text.replacing(message, with: problem, maxReplacements: 1))
            Complaint(words, of: problem, status: status.rawValue).tell()
        }
        exit(withError: status)
    }

    /// What to say of a word that is no command, with the command that may be meant; nil where that is not what is wrong.
    private static func stranger(_ message: String) -> String? {
        var (group, before): (any ParsableCommand.Type, String) = (self, "")
        for word in CommandLine.arguments.dropFirst() {
            if let command = group.configuration.subcommands.first(where: { $0.names.contains(word) }) {
                group = command
            } else if message.contains("nexpected argument") && message.contains("'\(word)'")
                || group.needsCommand && !word.hasPrefix("-") && !before.isOptionAlone
            {
                return "Unexpected argument '\(word)'"
                    + (meant(by: word, in: group).map { ". Did you mean '\($0)'?" } ?? "")
            }
            before = word
        }
        return nil
    }

    /// A command with nearly this name, or one that belongs to another: `queue retry`.
    private static func meant(by word: String, in group: any ParsableCommand.Type) -> String? {
        let commands = group.configuration.subcommands
        let parent = commands.first { $0.configuration.subcommands.contains { $0.names.contains(word) } }
        return parent.map { "\($0._commandName) \(word)" }
            ?? NearestName.of(word, among: commands.flatMap { $0.names })
    }
}

extension ParsableCommand {
    fileprivate static var names: [String] { [_commandName] + configuration.aliases }

    fileprivate static var needsCommand: Bool {
        !configuration.subcommands.isEmpty && configuration.defaultSubcommand == nil
    }
}

extension String {
    /// Whether the word behind it may be its value.
    fileprivate var isOptionAlone: Bool { hasPrefix("-") && !contains("=") }
}
