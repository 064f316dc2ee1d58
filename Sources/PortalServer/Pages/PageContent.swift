public import Presentation

/// Everything that a page tells; whoever writes HTML needs nothing else.
public struct PageContent: Sendable {
    /// Nil for a page that tells of an error.
    public var report: Report?
    /// The page itself, from the portal's root.
    public var link: Link
    /// What asks the same in a terminal: words after `report`.
    public var command: [String] = []
    /// What was not understood of the address.
    public var complaints: [String] = []
    /// What the last action has done.
    public var notice: String?
    public var problem: Problem?
    public var caller = Caller()
    /// What stands before every path: `/portal`, or empty.
    public var basePath = ""
    /// How old the answer is where a fresh one could not be had.
    public var age: Duration?
    public var isReadOnly = false
    /// Whether there are passwords to sign in with.
    public var hasLogin = false

    public init(link: Link) {
        self.link = link
    }
}

/// What a face of the pages can do.
public protocol PageWriter: Sendable {
    func html(_ page: PageContent) -> String
    /// The report's first chart; nil if it draws nothing.
    func svg(_ report: Report) -> String?
    var assets: [Asset] { get }
}

/// A file that pages refer to, by a name that changes with its content: `style-1f2e3d4c.css`.
public struct Asset: Sendable, Hashable {
    public let name: String
    /// `text/css; charset=utf-8`
    public let type: String
    public let bytes: [UInt8]

    public init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}
