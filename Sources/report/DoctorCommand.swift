import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct DoctorCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what is wrong with a set-up before it fails.",
        discussion: """
            Looks at database, schema, disk, mode, log folder, source and model. Exit code 1 means a finding.
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    func run(_ settings: Settings) async throws {
        let checkup = await Checkup.run(settings)
        output.show(Report(checkup))
        if checkup.hasFindings { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
}
