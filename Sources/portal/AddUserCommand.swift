public import ArgumentParser
import CommandLineTool
import PortalServer
public import Presentation
import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

struct AddUserCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-user", abstract: "Adds a user to [portal] users_file, or sets a new password.",
        discussion: "Asks for the password; where there is no terminal it is the first line of standard input.")

    @Argument(help: "The user's name.")
    var name: String

    @Option(help: "viewer, curator or operator.")
    var role: Role = .viewer

    @OptionGroup var options: SettingsOptions

    func validate() throws {
        let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !":@\\#".utf8.contains($0) }
        if name.isEmpty || !isPlain { throw ValidationError("A name has letters, digits, '.', '-' and '_'.") }
    }

    func run(_ settings: Settings) async throws {
        guard let path = settings.portal.usersFile else {
            throw ValidationError("Set users_file in [portal] first.")
        }
        guard let password = password(), password.count >= 8 else {
            throw ValidationError("A password has at least 8 characters.")
        }
        let hash = try PasswordHash(of: password)
        try UsersFile(path).save(UsersFile.User(name: name.lowercased(), role: role, hash: hash))
        StandardStream.output.write("\(name.lowercased()) may sign in as \(role.rawValue).\n")
    }

    private func password() -> String? {
        if isatty(STDIN_FILENO) == 1 { return getpass("Password: ").map { String(cString: $0) } }
        return readLine()
    }
}

extension Role: ExpressibleByArgument {}
