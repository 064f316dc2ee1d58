import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct GetCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Answers in the terminal what a page of the portal shows, by its address.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: ArgumentHelp("The page's address as the browser shows it.", valueName: "address"))
    var address: String

    func validate() throws {
        if PortalAddress(address).view == nil { throw ValidationError("The portal has no page at \(address).") }
    }

    func run(_ settings: Settings) async throws {
        guard let (view, complaints) = PortalAddress(address).view else { return }
        for complaint in complaints { StandardStream.error.write(complaint + "\n") }
        try await output.show(view, settings)
    }
}
