public import Presentation

/// All that a page shows.
public struct PageContent: Sendable {
    public var report: Report
    /// Where it stands.
    public var link: Link
    /// The question whose answer its file of rows holds: all pages of this one.
    public var file: Link
    /// The same question in a terminal, as words after `report`; nil where there is none.
    public var command: [String]?
    /// Whether the same address with `.json` and `.csv` answers too.
    public var hasTwins: Bool
    /// What was not understood in the address.
    public var complaints: [String]
    public var notice: Notice?
    public var visitor: Visitor

    /// What has just been done.
    public struct Notice: Sendable, Hashable {
        public var words: String
        public var undo: ActionForm?

        public init(words: String, undo: ActionForm? = nil) {
            self.words = words
            self.undo = undo
        }
    }

    /// The page of a view.
    public init(
        _ report: Report, of view: some ReportView, complaints: [String] = [], notice: Notice? = nil, visitor: Visitor
    ) {
        self.report = report
        link = view.link
        file = view.file.link
        command = view.command
        hasTwins = true
        self.complaints = complaints
        self.notice = notice
        self.visitor = visitor
    }

    /// A page without twins, such as one that tells an error.
    public init(_ report: Report, at link: Link, visitor: Visitor) {
        self.report = report
        self.link = link
        file = link
        hasTwins = false
        complaints = []
        self.visitor = visitor
    }
}

/// Who looks at the page.
public struct Visitor: Sendable, Hashable {
    public var role: Role
    /// `Signed in as ann, a curator, through the proxy`; shown at the foot.
    public var words: String
    /// Where one says who one is; nil where that is known, or nobody asks.
    public var signIn: Link?

    public init(role: Role, words: String, signIn: Link? = nil) {
        self.role = role
        self.words = words
        self.signIn = signIn
    }
}
