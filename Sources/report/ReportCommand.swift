import ArgumentParser
import CommandLineTool
import TicketAnalytics

@main
struct ReportCommand: SettingsCommand, Tool {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Answers in the terminal: which skills, who has them, how the work stands.",
        discussion: """
            Data goes to standard output, words about it to standard error. Exit code 1 means that nothing was found: the \
            list has no row, or no name fits. --json is --format json, and makes errors JSON too.

            EXAMPLES
              report skills --top 20
              report search vpn "Microsoft Exchange"
              report check 10234
              report status --format json
            """,
        version: toolVersion,
        subcommands: [
            OverviewCommand.self, SkillsCommand.self, SkillCommand.self, TicketsCommand.self, TicketCommand.self,
            CheckCommand.self, SearchCommand.self, WhoCommand.self, TechnicianCommand.self, TechniciansCommand.self,
            MatrixCommand.self, CoverageCommand.self, ExcludeCommand.self, IncludeCommand.self, ManagedCommand.self,
            StatusCommand.self, QueueCommand.self, AuditCommand.self,
            GetCommand.self, SnapshotCommand.self, DiffCommand.self, DoctorCommand.self, ParseCommand.self,
            EvaluateCommand.self,
            MarksCommand.self, MarkCommand.self,
        ])

    @OptionGroup var options: SettingsOptions

    func run(_ settings: Settings) throws { throw CleanExit.helpRequest(self) }
}
