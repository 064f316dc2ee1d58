public import TicketAnalytics

/// Skill Ticket Check: what to check, and what was checked lately.
public struct CheckView: ReportView {
    public static let route = "check"
    public static let freshness = Duration.zero
    private static let runs = 50

    /// Stands in the form already; nothing is checked until the form is sent.
    public var ticket: String?
    /// Likewise, how often it is to be read.
    public var repeats = 1

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        ticket = parameters.text("ticket")
        repeats = parameters.integer("runs", default: 1, in: CheckRuns.repeats)
    }

    public var parameters: [Parameter] {
        [ticket.map { Parameter("ticket", $0) }, repeats == 1 ? nil : Parameter("runs", String(repeats))]
            .compactMap { $0 }
    }

    public var command: [String] { ["check", "--list"] }

    public func report(from store: Store) async throws -> Report {
        let runs = try await CheckRuns(store: store).latest(Self.runs)
        let marked = try await MarkedSkills.load(limit: 1, from: store).total
        var report = Report(runs)
        report.facts = [
            ReportFact("marked", "Marked skills", .integer(marked).linked(to: MarksView().link), .integer)
        ]
        report.refreshSeconds = runs.contains { $0.state.isOpen } ? 5 : nil
        var byNumber = ActionForm(
            "check/start", "Check the ticket", role: .operator,
            fields: [
                .init(
                    "ticket", "Ticket", value: ticket ?? "", isRequired: true,
                    help: "Its number or key. The ticket is read from its source as it is now."), readings,
            ])
        byNumber.isOpen = true
        report.actions = [
            byNumber,
            ActionForm(
                "check/start", "Check the text", role: .operator,
                fields: [
                    .init(
                        "text", "Text", .lines, isRequired: true,
                        help: "Passwords and keys are masked before anything is kept or read."), readings,
                ]),
        ]
        return report
    }

    private var readings: ActionForm.Field {
        .init(
            "runs", "Readings", .number, value: String(repeats),
            help:
                "Up to \(CheckRuns.repeats.upperBound); more than one tells in how far the answers agree, which at temperature 0 they nearly always do."
        )
    }
}

/// One check: waiting, running, or with its result.
public struct CheckRunView: ReportView {
    public static let route = "check/{}"
    public static let freshness = Duration.zero

    public var run: Int64

    public init(run: Int64) {
        self.run = run
    }

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        run = numbers.first ?? 0
    }

    public var numbers: [Int64] { [run] }
    public var parameters: [Parameter] { [] }
    public var command: [String] { ["check", "--run", String(run)] }

    public func report(from store: Store) async throws -> Report {
        Report(try await CheckRuns(store: store).load(run))
    }
}
