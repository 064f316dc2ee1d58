import ArgumentParser
import CommandLineTool

@main
struct PortalCommand: Tool {
    static let configuration = CommandConfiguration(
        commandName: "portal",
        abstract: "The web portal: every report as a page, and what curators and operators do.",
        usage: """
            portal [<options>]
            portal add-user NAME --role ROLE [<options>]
            """,
        discussion: """
            It listens at [portal] address and port, on this machine alone unless told otherwise, and belongs behind a \
            proxy that speaks https.

            EXAMPLES
              portal
              portal --set portal.port=9000
              portal add-user ann --role curator
            """,
        version: toolVersion,
        subcommands: [RunCommand.self, AddUserCommand.self], defaultSubcommand: RunCommand.self)

    @OptionGroup var options: SettingsOptions
}
