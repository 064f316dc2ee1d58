import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct DoctorCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what is wrong with a set-up before it fails.",
        discussion: """
            Looks at database, schema, disk, mode, log folder, source and model. Exit code 1 means a finding.

            --create-schema first makes the database, or brings its schema up to date; a second run changes nothing. On \
            SQL Server that needs a login that may create databases: the one of [database], or --admin. The login of \
            [database] then gets the role, and is made with its password if it is not there.

            EXAMPLES
              report doctor
              report doctor --create-schema --admin sa --admin-password-file sa.txt
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var schema: SchemaOptions

    func run(_ settings: Settings) async throws {
        try await schema.installation(for: settings.database)?.run()
        let checkup = await Checkup.run(settings)
        output.show(Report(checkup))
        if checkup.hasFindings { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    }
}
