import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct SearchCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Who has a skill, or several.",
        discussion: """
            Each term stands for the skills whose name holds its words; a misspelt one finds the nearest. Without a term \
            it shows what one could search for.

            EXAMPLES
              report search vpn fortinet --match all --half 30d
              report search exchange --absent "Ann Lee"
            """)

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var search: SearchOptions

    @Option(help: "The number of a discovered skill; may be repeated.")
    var skill: [Int64] = []

    @Option(help: "The skills that are stored for the ticket with this number.")
    var ticket: Int64?

    @Argument(help: "Names of skills, or enough of them.")
    var terms: [String] = []

    func run(_ settings: Settings) async throws {
        var question = SkillQuestion()
        (question.words, question.skills, question.ticket) = (terms.flatMap(SearchView.words), skill, ticket)
        try await output.show(search.view(question), settings)
    }
}
