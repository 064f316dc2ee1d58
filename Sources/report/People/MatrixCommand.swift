import ArgumentParser
import CommandLineTool
import Presentation
import TicketAnalytics

struct MatrixCommand: SettingsCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "People and skills: evidence from tickets, not a rating.",
        discussion: "A terminal shows the columns that fit; --format csv has all of these.")

    @OptionGroup var options: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var evidence: EvidenceOptions

    @Option(help: "Discovered skills, or managed ones; managed unless told, if there are any.")
    var basis: SkillBasis?

    @Option(
        help: ArgumentHelp("From how many tickets on a level is reached; 3,10,30 unless told.", valueName: "numbers"),
        transform: evidenceLevels)
    var levels = SkillMatrix.Levels.usual

    @Option(help: "Which \(MatrixView.columnCount) of the skills: 2 for the second.", transform: rowCount)
    var columns = 1

    @Flag(help: "Numbers people instead of naming them.")
    var mask = false

    func run(_ settings: Settings) async throws {
        var view = MatrixView()
        (view.basis, view.range, view.levels) = (basis, evidence.range, levels)
        (view.columns, view.mask) = (columns, mask)
        rows.set(&view.rows)
        try await output.show(view, settings)
    }
}

private func evidenceLevels(_ text: String) throws -> SkillMatrix.Levels {
    guard let levels = SkillMatrix.Levels(text) else {
        throw ValidationError("It takes three rising numbers like 3,10,30.")
    }
    return levels
}
