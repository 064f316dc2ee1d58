import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct EvaluateCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measures the configured extractor against labelled tickets.",
        discussion: """
            With --marked the labels are what people have marked on tickets and checks as right or wrong; skills that \
            nobody has marked count for nothing. The texts are read from the source as they are now.

            The file is JSON Lines: objects with text and skills, each skill with name, kind, quote and, if there are any, \
            aliases. A skill counts as found when its name or an alias of it is given; "name or quote" also takes an \
            overlapping quote of the same kind.

            EXAMPLES
              report evaluate gold.jsonl
              report evaluate --marked --set extractor.model=llama3.1:8b
              report evaluate gold.jsonl --set extractor.kind=ollama --set extractor.model=llama3.1:8b
            """,
        aliases: ["eval"])

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The labelled tickets; - is standard input.")
    var gold: String?

    @Flag(help: "Takes the skills that people have marked instead of a file.")
    var marked = false

    func validate() throws {
        if marked == (gold != nil) { throw ValidationError("Give a file of labelled tickets, or --marked.") }
    }

    func run(_ settings: Settings) async throws {
        let tickets = try await labelled(settings)
        let analyst = Analyst(extractor: try await settings.extractor.makeExtractor())
        var scorer = Scorer()
        var bar = ProgressBar("Evaluating", total: tickets.count, unit: .items("tickets"))
        defer { bar.finish() }
        for (index, ticket) in tickets.enumerated() {
            scorer.add(ticket, predicted: try await analyst.analyse(ticket.text).skills)
            bar.update(index + 1)
        }
        bar.finish()
        output.show(Report(scorer.evaluation, of: analyst.extractor.identity))
    }

    private func labelled(_ settings: Settings) async throws -> [GoldTicket] {
        if let gold {
            let masker = try SecretMasker(settings.text)
            return try GoldTicket.read(try TextFile.read(gold), file: gold).map { $0.masked(by: masker) }
        }
        let store = try await Store.open(settings.database, creating: false)
        let tickets = try await GoldTicket.marked(
            in: store, sources: try await settings.source.openAll(store),
            textWriter: try TicketTextWriter(settings.text))
        if tickets.isEmpty { throw ReportError.nothingMarked }
        return tickets
    }
}
