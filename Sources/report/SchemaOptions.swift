import ArgumentParser
import TicketAnalytics

/// The options that make the database.
struct SchemaOptions: ParsableArguments {
    enum Role: String, ExpressibleByArgument, CaseIterable {
        case worker = "ticket_worker"
        case portal = "ticket_portal"
        case reader = "ticket_reader"
    }

    @Flag(help: "Makes the database, or brings its schema up to date, before it looks.")
    var createSchema = false

    @Option(help: ArgumentHelp("Login that does it on SQL Server.", valueName: "login"))
    var admin: String?

    @Option(help: ArgumentHelp("File with its password; - is standard input.", valueName: "file"))
    var adminPasswordFile: String?

    @Option(help: "What the login of [database] may do from then on.")
    var role = Role.worker

    func validate() throws {
        if !createSchema, admin != nil || adminPasswordFile != nil {
            throw ValidationError("--admin and --admin-password-file go with --create-schema.")
        }
        if (admin == nil) != (adminPasswordFile == nil) {
            throw ValidationError("--admin and --admin-password-file go together.")
        }
    }

    /// Nil without `--create-schema`.
    func installation(for settings: DatabaseSettings) throws -> SchemaInstallation? {
        guard createSchema else { return nil }
        guard let admin, let adminPasswordFile else { return SchemaInstallation(settings, role: role.rawValue) }
        let password = try TextFile.read(adminPasswordFile).split(whereSeparator: \.isNewline).first.map(String.init)
        return SchemaInstallation(
            settings, as: .init(user: admin, password: Secret(password ?? "")), role: role.rawValue)
    }
}
