public import ArgumentParser
public import Presentation
public import TicketAnalytics

/// Which tickets prove something.
struct EvidenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tickets entered in so many days before the newest, like 90d, or all; 365d unless told.", valueName: "days"),
        transform: evidenceRange)
    var range = EvidenceRange.year
}

private func evidenceRange(_ text: String) throws -> EvidenceRange {
    guard let range = EvidenceRange(text) else { throw ValidationError("It takes a number of days like 90d, or all.") }
    return range
}

extension SkillBasis: ExpressibleByArgument {}
extension TechniciansView.Activity: ExpressibleByArgument {}
extension SkillQuestion.Match: ExpressibleByArgument {}
