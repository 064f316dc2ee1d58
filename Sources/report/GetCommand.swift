import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct GetCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Answers in the terminal what a page of the portal shows, by its address.",
        aliases: ["open"])

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: ArgumentHelp("The page's address as the browser shows it.", valueName: "address"))
    var address: String

    func run(_ settings: Settings) async throws {
        let basePath = settings.portal.publicAddress?.basePath ?? ""
        guard let (view, complaints) = PortalAddress(address, below: basePath).view else {
            throw ValidationError("The portal has no page at \(address).")
        }
        for complaint in complaints { StandardStream.error.say(complaint) }
        try await output.show(view, settings)
    }
}
