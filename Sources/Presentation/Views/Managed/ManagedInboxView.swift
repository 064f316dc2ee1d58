public import TicketAnalytics

/// The discovered skills that wait for a decision.
public struct ManagedInboxView: PagedView {
    public static let route = "managed/inbox"
    public static let showsEvidence = true
    public static let usualSize = 20

    /// Part of a name.
    public var text: String?
    /// Skills that are passed over, the latest last.
    public var skipped: [Int64] = []
    /// How many tickets must show a skill.
    public var minimum = 0
    /// What has been dismissed, in place of what waits.
    public var isOfDismissed = false
    public var rows = RowWindow(size: usualSize)

    /// So many fit into an address.
    private static let mostSkipped = 100
    private static let mostMinimum = 1_000_000

    public init() {}

    public init(_ numbers: [Int64], _ parameters: inout ViewParameters) {
        text = parameters.text("q")
        skipped = parameters.numbers("skip")
        minimum = parameters.integer("min", default: 0, in: 0...Self.mostMinimum)
        isOfDismissed = parameters.flag("dismissed")
        rows = RowWindow(size: Self.usualSize, &parameters)
    }

    public var parameters: [Parameter] {
        let skip = skipped.map(String.init).joined(separator: ",")
        return [text.map { Parameter("q", $0) }].compactMap { $0 }
            + (skip.isEmpty ? [] : [Parameter("skip", skip)])
            + [.integer("min", minimum, unless: 0)].compactMap { $0 }
            + (isOfDismissed ? [Parameter("dismissed", "1")] : []) + rows.parameters
    }

    public var command: [String] {
        ["managed", "inbox"] + Parameter.options(parameters, flags: ["dismissed"])
    }

    public func skipping(_ id: Int64) -> ManagedInboxView {
        var view = self
        view.skipped = (skipped.filter { $0 != id } + [id]).suffix(Self.mostSkipped)
        return view
    }

    public func report(from store: Store) async throws -> Report {
        let inbox = try await SkillInbox.load(
            text, offset: rows.offset, limit: rows.size, skipping: skipped, minimum: minimum, dismissed: isOfDismissed,
            from: store)
        var report = Report(inbox, at: self)
        rows.turn(&report, of: inbox.total) { window in
            var other = self
            other.rows = window
            return other.link
        }
        report.filters = [
            Filter("q", "Name", .text(), value: text ?? ""),
            Filter("min", "Shown by at least", .number(0...Self.mostMinimum), value: String(minimum)),
            Filter("dismissed", "What is no skill", .toggle, value: isOfDismissed ? "1" : ""),
        ]
        return report
    }
}
