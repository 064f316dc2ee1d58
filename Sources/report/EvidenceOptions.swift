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

extension Technician {
    /// The numbers of people by logins, names or numbers with commas between them.
    static func numbers(_ names: String?, in store: Store) async throws -> [Int64] {
        var numbers: [Int64] = []
        for name in names?.split(separator: ",") ?? [] { numbers.append(try await number(String(name), in: store)) }
        return numbers
    }

    static func number(_ name: String, in store: Store) async throws -> Int64 {
        if let number = Int64(name) { return number }
        return try await find(name, in: store).id
    }
}
