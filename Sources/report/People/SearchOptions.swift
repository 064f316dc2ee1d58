import ArgumentParser
import Presentation
import TicketAnalytics

/// How people are looked for and ranked.
struct SearchOptions: ParsableArguments {
    @OptionGroup var evidence: EvidenceOptions

    @Option(help: "Only who has shown all skills (all), or who has shown most of them first (most).")
    var match = SkillQuestion.Match.most

    @Option(
        name: [.customLong("half"), .customLong("half-life")],
        help: ArgumentHelp("In how many days a ticket loses half of its weight; 90d unless told.", valueName: "days"),
        transform: ageing)
    var half = Ageing.usual

    @Option(help: ArgumentHelp("Who is away: logins, names or numbers with commas between them.", valueName: "names"))
    var absent: String?

    @Option(help: "How many people to show; 20 unless told.", transform: rowCount)
    var limit = SearchView.defaultLimit

    func view(_ asked: SkillQuestion) -> SearchView {
        var question = asked
        (question.match, question.ageing, question.range) = (match, half, evidence.range)
        var view = SearchView(question)
        (view.absent, view.limit) = (absent ?? "", limit)
        return view
    }
}

private func ageing(_ text: String) throws -> Ageing {
    guard let ageing = Ageing(text) else { throw ValidationError("It takes a number of days like 90d.") }
    return ageing
}
