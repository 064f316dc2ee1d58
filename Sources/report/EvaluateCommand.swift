import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct EvaluateCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measures the configured extractor against labelled tickets.",
        discussion: """
            The file is JSON Lines: objects with text and skills, each skill with name, kind, quote and, if there are any, \
            aliases. A skill counts as found when its name or an alias of it is given; "name or quote" also takes an \
            overlapping quote of the same kind.

            EXAMPLES
              report evaluate gold.jsonl
              report evaluate gold.jsonl --set extractor.kind=ollama --set extractor.model=llama3.1:8b
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The labelled tickets; - is standard input.")
    var gold: String

    func run(_ settings: Settings) async throws {
        let masker = try SecretMasker(settings.text)
        let tickets = try GoldTicket.read(try TextFile.read(gold), file: gold).map { $0.masked(by: masker) }
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
}
