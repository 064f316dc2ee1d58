public import TicketAnalytics

/// Who has a skill or several, or who should take a ticket.
public struct SearchView: ReportView {
    public static let route = "search"
    public static let showsEvidence = true
    public static let defaultLimit = 20

    public var question: SkillQuestion
    /// The ticket that the question is about, where it was named by a key.
    public var ticketKey: String?
    /// Who is away: logins, names or numbers with commas between them.
    public var absent = ""
    public var limit = defaultLimit

    public init(_ question: SkillQuestion) {
        self.question = question
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        question = SkillQuestion()
        question.words = parameters.texts("q").flatMap(Self.words)
        question.skills = parameters.numbers("skill", isRepeated: true)
        let ticket = parameters.text("ticket")
        question.ticket = ticket.flatMap { Int64($0) }
        ticketKey = question.ticket == nil ? ticket : nil
        question.match = parameters.choice("match", default: .most)
        question.ageing = parameters.value(
            "half", default: .usual, expected: "a number of days like 90d"
        ) { Ageing($0) }
        question.range = parameters.evidenceRange()
        absent = parameters.text("absent") ?? ""
        limit = parameters.rowCount("limit", default: Self.defaultLimit)
    }

    public var parameters: [Parameter] { words.map { Parameter("q", $0) } + others }

    public var command: [String] {
        if let ticket, words.isEmpty, question.skills.isEmpty {
            return ["who"] + (question.ticket == nil ? [ticket] : ["--number", ticket])
                + Parameter.options(others.filter { $0.name != "ticket" })
        }
        let options = Parameter.options(others)
        // What begins with a dash is no option.
        return [Self.route] + options + (words.contains { $0.hasPrefix("-") } ? ["--"] : []) + words
    }

    private var words: [String] { question.words }
    private var ticket: String? { question.ticket.map { String($0) } ?? ticketKey }

    private var others: [Parameter] {
        question.skills.map { Parameter("skill", String($0)) }
            + [
                ticket.map { Parameter("ticket", $0) },
                question.match == .most ? nil : Parameter("match", question.match.rawValue),
                question.ageing == .usual ? nil : Parameter("half", question.ageing.text),
            ].compactMap { $0 } + Parameter.evidence(question.range)
            + [.text("absent", absent), .integer("limit", limit, unless: Self.defaultLimit)].compactMap { $0 }
    }

    /// `vpn, exchange` are two.
    public static func words(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }
    }

    public func report(from store: Store) async throws -> Report {
        var question = question
        question.absent = Set(try await Technician.numbers(absent, in: store))
        if let ticketKey { question.ticket = try await TicketLabel.find(ticketKey, in: store).number }
        var report =
            question.isEmpty
            ? Report(try await SkillSuggestions.load(limit: 20, range: question.range, from: store))
            : try await found(question, in: store)
        report.filters = try await filters(from: store)
        return report
    }

    /// A word that is no skill's may be the number of the ticket that somebody should take.
    private func found(_ question: SkillQuestion, in store: Store) async throws -> Report {
        do {
            return Report(try await SkillSearch.load(question, in: store), question, limit: limit)
        } catch ReportError.noSkill(let word, let nearest) {
            guard question.ticket == nil, let ticket = try await TicketLabel.named(word, in: store) else {
                throw ReportError.noSkill(word, nearest: nearest)
            }
            var question = question
            (question.words, question.ticket) = (question.words.filter { $0 != word }, ticket.number)
            return try await found(question, in: store)
        }
    }

    public func filters(from store: Store) async throws -> [Filter] {
        [
            Filter(
                "q", "Skills", .text(suggestions: try await SkillSuggestions.names(from: store)),
                value: words.joined(separator: ", ")),
            Filter("ticket", "Or the ticket", .text(), value: ticket ?? ""),
            Filter(
                "match", "Show first",
                .choice([Filter.Choice("", "who has most of them"), Filter.Choice("all", "only who has all")]),
                value: question.match == .most ? "" : question.match.rawValue),
            Filter(
                "half", "Half-life", .choice(halfLives), value: question.ageing == .usual ? "" : question.ageing.text),
        ] + (try await Filter.evidence(question.range, in: store)) + [try await .absent(absent, in: store)]
    }

    private var halfLives: [Filter.Choice] {
        let usual = [Filter.Choice("30d", "30 days"), Filter.Choice("", "90 days"), Filter.Choice("365d", "a year")]
        let value = question.ageing == .usual ? "" : question.ageing.text
        return usual.contains { $0.value == value } ? usual : usual + [Filter.Choice(value, question.ageing.text)]
    }
}
