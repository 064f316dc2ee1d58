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
              report check 10234 --runs 3
              report check --list
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The ticket's number or key.")
    var ticket: String?

    @Option(help: ArgumentHelp("A text to check instead of a ticket; - is standard input.", valueName: "file"))
    var text: String?

    @Flag(help: "Stores the result in place of what is stored for the ticket.")
    var save = false

    @Option(help: "Reads the text so often, and tells in how far the answers agree.")
    var runs = 1

    @Flag(help: "Shows the model's own answer too.")
    var raw = false

    @Option(help: ArgumentHelp("Shows a check that the portal has made; runs nothing.", valueName: "number"))
    var run: Int64?

    @Flag(help: "Lists the portal's latest checks; runs nothing.")
    var list = false

    func validate() throws {
        let ways = [ticket != nil, text != nil, run != nil, list].count { $0 }
        if ways != 1 { throw ValidationError("Give a ticket's number, or --text FILE, or --run NUMBER, or --list.") }
        if !CheckRuns.repeats.contains(runs) {
            throw ValidationError("--runs takes \(CheckRuns.repeats.lowerBound) to \(CheckRuns.repeats.upperBound).")
        }
        if save, ticket == nil { throw ValidationError("--save goes with a ticket.") }
    }

    func run(_ settings: Settings) async throws {
        if list { return try await output.show(CheckView(), settings) }
        if let run { return try await output.show(CheckRunView(run: run), settings) }
        show(try await check(settings))
    }

    private func check(_ settings: Settings) async throws -> TicketCheck {
        let analyst = Analyst(extractor: try await settings.extractor.makeExtractor())
        var check = try await check(settings, with: analyst)
        try await check.readAgain(runs - 1, with: analyst)
        return check
    }

    private func check(_ settings: Settings, with analyst: Analyst) async throws -> TicketCheck {
        let textWriter = try TicketTextWriter(settings.text)
        if let text {
            let content = try TextFile.read(text)
            let name = text == "-" ? "standard input" : text
            return try await TicketCheck.check(text: content, name: name, textWriter: textWriter, with: analyst)
        }
        let store = try await Store.open(settings.database, creating: false)
        return try await TicketCheck.check(
            ticket: ticket ?? "", in: store, sources: try await settings.source.openAll(store),
            textWriter: textWriter, with: analyst, saving: save)
    }

    private func show(_ check: TicketCheck) {
        var report = Report(check)
        if raw { report.notes.append("The model's answer: \(check.analysis.rawAnswer ?? "none, no model was asked")") }
        output.show(report)
    }
}
