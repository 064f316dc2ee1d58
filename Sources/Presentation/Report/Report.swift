public import TicketAnalytics

/// One answer of the product, ready for any face: text, JSON, CSV, SVG or HTML.
///
/// Facts are single values, tables hold rows, notes are sentences for a person. JSON holds facts and tables under their
/// keys; CSV holds one table, or the facts if there is none. Charts draw a table. The rest is the page's alone.
public struct Report: Sendable, Hashable {
    public var title: String
    /// What is wrong, in sentences, above all else; nil for a report that does not look for it.
    public var problems: [String]?
    public var facts: [ReportFact]
    public var tables: [ReportTable]
    public var notes: [String]
    /// How much of what the sources hold the report knows of; nil if it does not depend on that.
    public var freshness: Freshness?
    /// The question that it answers, as JSON repeats it beside the freshness.
    public var question: Link?
    /// The first of them is the report's SVG.
    public var charts: [Chart] = []
    /// Texts with their evidence marked.
    public var passages: [MarkedText] = []
    /// What the page can be narrowed down by.
    public var filters: [Filter] = []
    /// What can be done about the whole of it.
    public var actions: [ActionForm] = []
    /// The names that forms which take a managed skill suggest.
    public var managedSkills: [String] = []
    /// Where the rows before and after these are; nil if these are all.
    public var turn: PageTurn?
    /// How many rows the first table has on all pages; nil if these are all.
    public var total: Int?
    /// How soon a page asks again by itself; nil if what it shows stands still.
    public var refreshSeconds: Int?
    /// Whether it does so without a script too, by loading anew, because somebody has asked for that.
    public var isReloaded = false
    /// The key of the table that CSV holds if it is not the first.
    public var fileTable: String?
    /// Whether CSV holds the facts in one row, as suits what is asked for again and again.
    public var isRecord = false

    public init(
        title: String, problems: [String]? = nil, facts: [ReportFact] = [], tables: [ReportTable] = [],
        notes: [String] = []
    ) {
        self.title = title
        self.problems = problems
        self.facts = facts
        self.tables = tables
        self.notes = notes
    }

    /// Nil if CSV holds the facts.
    public var tableOfFile: ReportTable? {
        if let fileTable { return tables.first { $0.key == fileTable } }
        return isRecord ? nil : tables.first
    }
}

/// A single named value of a report.
public struct ReportFact: Sendable, Hashable {
    /// The name in JSON, which stays the same for ever.
    public var key: String
    public var heading: String
    public var kind: ColumnKind
    public var value: Cell
    public var audience: Audience

    public init(
        _ key: String, _ heading: String, _ value: Cell, _ kind: ColumnKind = .text, audience: Audience = .everybody
    ) {
        self.key = key
        self.heading = heading
        self.kind = kind
        self.value = value
        self.audience = audience
    }

    /// A line that says in words what other facts hold in numbers.
    public static func words(_ heading: String, _ text: String) -> ReportFact {
        ReportFact("", heading, .text(text), audience: .people)
    }

    /// A value for JSON and CSV alone.
    public static func data(_ key: String, _ value: Cell) -> ReportFact {
        ReportFact(key, "", value, audience: .programs)
    }
}

/// Who sees a part of a report: people in a terminal and on a page, programs in JSON and CSV.
public enum Audience: Sendable, Hashable {
    case everybody, people, programs
    /// People in a terminal alone; a page shows it in another way.
    case terminal
    /// People on a page alone.
    case page
    /// All but people in a terminal, which has no room for it.
    case pageAndPrograms

    /// Whether people in a terminal see it.
    var includesPeople: Bool { self == .everybody || self == .people || self == .terminal }
    var includesPrograms: Bool { self == .everybody || self == .programs || self == .pageAndPrograms }
    public var includesPage: Bool { self != .programs && self != .terminal }
}
