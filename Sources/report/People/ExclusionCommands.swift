import ArgumentParser
import CommandLineTool
import TicketAnalytics

struct ExcludeCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "exclude",
        abstract: "Leaves a person out of matrix, coverage, search and technicians; report include takes that back.",
        discussion: """
            EXAMPLE
              report exclude svc-rmm --reason "service account"
            """)

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Login, name or number.")
    var name: String

    @Option(help: "Why; it is kept in the audit log.")
    var reason: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let entry = try await TechnicianExclusion(store: store, actor: Person.current)
            .exclude(try await Technician.number(name, in: store), reason: reason)
        StandardStream.error.say("Left out, entry \(entry) of the audit log.")
    }
}

struct IncludeCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "include", abstract: "Takes a person in again who was left out.")

    @OptionGroup var options: SettingsOptions

    @Argument(help: "Login, name or number.")
    var name: String

    func run(_ settings: Settings) async throws {
        let store = try await Store.open(settings.database, creating: false)
        let entry = try await TechnicianExclusion(store: store, actor: Person.current)
            .include(try await Technician.number(name, in: store))
        StandardStream.error.say("Taken in again, entry \(entry) of the audit log.")
    }
}
