public import TicketAnalytics

/// One question as it is asked: by the address of a page or by a command, with the same defaults, and answered by the
/// same report.
///
/// A page at `skills` has its twins at `skills.json`, `skills.csv` and, if it draws, `skills.svg`.
public protocol ReportView: Sendable {
    /// Where it stands below the portal's root; `{}` is a number: `skills/{}`.
    static var route: String { get }

    /// Reads what is asked from an address; what cannot be read is told in `parameters.complaints`, and the default taken.
    ///
    /// - Parameter numbers: One for each `{}` of the route.
    init(_ numbers: [Int64], _ parameters: inout ViewParameters)

    /// The numbers that stand in the route.
    var numbers: [Int64] { get }
    /// What differs from the defaults, always in the same order.
    var parameters: [Parameter] { get }
    /// The same question as words after `report`.
    var command: [String] { get }

    /// Whether all that it shows comes from analysed tickets, so that without any it says so.
    static var showsEvidence: Bool { get }

    /// How old an answer may be that is shown without asking anew.
    static var freshness: Duration { get }

    /// Whether the question itself names people though its report hides their names.
    var revealsNames: Bool { get }

    /// The same question with people's numbers in place of their names.
    ///
    /// - Throws: `StoreError`, `ReportError`
    func withoutNames(in store: Store) async throws -> Self

    /// - Throws: `StoreError`, `ReportError`
    func report(from store: Store) async throws -> Report

    /// What may be asked instead where the report is a `ReportError` that nothing was found.
    ///
    /// - Throws: `StoreError`, `ReportError`
    func filters(from store: Store) async throws -> [Filter]

    /// All rows for a file, whatever a page shows; the report unless the view has pages.
    ///
    /// - Throws: `StoreError`, `ReportError`
    func part(from store: Store) async throws -> ReportPart
}

extension ReportView {
    public var numbers: [Int64] { [] }
    public static var freshness: Duration { .seconds(30) }
    public static var showsEvidence: Bool { false }
    public var revealsNames: Bool { false }
    public func withoutNames(in store: Store) async throws -> Self { self }
    public func filters(from store: Store) async throws -> [Filter] { [] }

    public func part(from store: Store) async throws -> ReportPart { ReportPart(try await report(from: store)) }

    public var link: Link {
        var left = numbers[...]
        let steps = Self.route.split(separator: "/").map { step in
            step == "{}" ? left.popFirst().map(String.init) ?? "" : String(step)
        }
        return Link(steps.joined(separator: "/"), parameters)
    }
}
