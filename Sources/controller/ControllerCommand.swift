import ArgumentParser
import CommandLineTool

@main
struct ControllerCommand: Tool {
    static let configuration = CommandConfiguration(
        commandName: "controller",
        abstract: "The daemon: populates in cycles, keeps the workers alive, collects their logs.",
        usage: """
            controller [<options>]
            controller pause | drain | resume [<options>]
            """,
        discussion: """
            One controller a host and database. pause, drain and resume concern every host that works on the \
            database; what is held is always finished. controller run --help shows the daemon's options.

            EXAMPLES
              controller
              controller --once
              controller pause
            """,
        version: toolVersion,
        subcommands: [RunCommand.self, PauseCommand.self, DrainCommand.self, ResumeCommand.self],
        defaultSubcommand: RunCommand.self)

    @OptionGroup var options: SettingsOptions
}
