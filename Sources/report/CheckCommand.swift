import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct CheckCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Names the skills of one ticket or text now, whatever is stored.",
        discussion: """
            Nothing is stored unless --save is given. The text is treated as a worker does it: mark-up, quoted mail, \
            signatures and repetitions are left out, secrets are masked. Start and end of the evidence count Unicode \
            characters (code points) of what is left, end exclusive.

            EXAMPLES
              report check 10234
              report check --text mail.txt --format json
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The ticket's number or key.")
    var ticket: String?

    @Option(help: ArgumentHelp("A text to check instead of a ticket; - is standard input.", valueName: "file"))
    var text: String?

    @Flag(help: "Stores the result in place of what is stored for the ticket.")
    var save = false

    func validate() throws {
        if (ticket == nil) == (text == nil) { throw ValidationError("Give a ticket's number, or --text FILE.") }
        if save, text != nil { throw ValidationError("--save goes with a ticket.") }
    }

    func run(_ settings: Settings) async throws {
        let textWriter = try TicketTextWriter(settings.text)
        if let text {
            let content = try TextFile.read(text)
            let analyst = Analyst(extractor: try await settings.extractor.makeExtractor())
            let name = text == "-" ? "standard input" : text
            let check = try await TicketCheck.check(text: content, name: name, textWriter: textWriter, with: analyst)
            return output.show(Report(check))
        }
        let store = try await Store.open(settings.database, creating: false)
        let check = try await TicketCheck.check(
            ticket: ticket ?? "", in: store, sources: try await settings.source.openAll(store),
            textWriter: textWriter, with: Analyst(extractor: try await settings.extractor.makeExtractor()), saving: save
        )
        output.show(Report(check))
    }
}
