import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct MatrixCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "People and skills: evidence from tickets, not a rating.",
        discussion: "A terminal shows the columns that fit; --format csv has them all.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(help: "Discovered skills, or managed ones; managed unless told, if there are any.")
    var basis: SkillBasis?

    @Option(
        help: ArgumentHelp("From how many tickets on a level is reached; 3,10,30 unless told.", valueName: "numbers"),
        transform: evidenceLevels)
    var levels = SkillMatrix.Levels.usual

    @Option(help: "Which page.", transform: rowCount)
    var page = 1

    @Option(help: "How many skills a page has; 25 unless told.", transform: rowCount)
    var per = MatrixView().columns.size

    @Flag(help: "Numbers people instead of naming them.")
    var mask = false

    func run(_ settings: Settings) async throws {
        var view = MatrixView()
        (view.basis, view.range, view.levels) = (basis, evidence.range, levels)
        (view.columns.page, view.columns.size, view.mask) = (page, per, mask)
        try await output.show(view, settings)
    }
}

private func evidenceLevels(_ text: String) throws -> SkillMatrix.Levels {
    guard let levels = SkillMatrix.Levels(text) else {
        throw ValidationError("It takes three rising numbers like 3,10,30.")
    }
    return levels
}
