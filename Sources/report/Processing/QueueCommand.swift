import ArgumentParser

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The tickets that failed, with the reasons; retry or discard them.",
        subcommands: [ListCommand.self, RetryCommand.self, DiscardCommand.self], defaultSubcommand: ListCommand.self
    )
}
