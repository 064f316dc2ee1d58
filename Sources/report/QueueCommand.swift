import ArgumentParser

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The tickets that failed, with the reasons; retry or discard them.",
        subcommands: [FailedCommand.self, RetryCommand.self, DiscardCommand.self], defaultSubcommand: FailedCommand.self
    )
}
