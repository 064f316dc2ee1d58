import ArgumentParser

struct ManagedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "managed",
        abstract: "The skills as the firm names them: see them, map discovered ones, keep them.",
        discussion: """
            A skill is named by its name, in any case, or its number.

            EXAMPLES
              report managed adopt --top 100 --dry-run
              report managed inbox
              report managed map "Microsoft 365" "Office 365" O365
              report managed merge "Cisco VPN" --into "Cisco AnyConnect"
              report managed export > skills.csv
              report managed apply skills.csv --dry-run
            """,
        subcommands: [
            ManagedListCommand.self, ManagedShowCommand.self, ManagedInboxCommand.self, ManagedClustersCommand.self,
            ManagedHistoryCommand.self, ManagedExportCommand.self, ManagedApplyCommand.self, ManagedAdoptCommand.self,
            ManagedAddCommand.self, ManagedRenameCommand.self, ManagedCategoriseCommand.self,
            ManagedDescribeCommand.self, ManagedTargetCommand.self, ManagedMapCommand.self, ManagedUnmapCommand.self,
            ManagedMergeCommand.self,
            ManagedDistinguishCommand.self, ManagedDismissCommand.self, ManagedReconsiderCommand.self,
            ManagedRetireCommand.self, ManagedRestoreCommand.self, ManagedDeleteCommand.self, ManagedUndoCommand.self,
        ], defaultSubcommand: ManagedListCommand.self)
}
