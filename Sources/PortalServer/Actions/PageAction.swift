public import Presentation
public import TicketAnalytics

/// Something that a page's form does: it is sent by POST, and answers with the page to show next.
public protocol PageAction: Sendable {
    /// Where its form is sent, below the portal's root; `{}` is a number: `managed/{}/rename`.
    static var route: String { get }
    /// Who may do it.
    static var role: Role { get }
    /// Whether it may change tickets or what they show; decisions about skills do not.
    static var changesTickets: Bool { get }

    /// - Parameter numbers: One for each `{}` of the route.
    /// - Throws: `FormError`
    init(_ numbers: [Int64], _ fields: FormFields) throws

    /// - Throws: `StoreError`, and `Explainable` errors for what cannot be done.
    func perform(in context: ActionContext) async throws -> ActionOutcome
}

extension PageAction {
    public static var changesTickets: Bool { true }
}

/// With what and for whom an action is done.
public struct ActionContext: Sendable {
    public let store: Store
    public let settings: Settings
    /// For the audit log.
    public let actor: String
    /// The page on which the form stands; nil if it does not say so.
    public let page: (any ReportView)?
    /// Tells who works on checks that there is a new one.
    public let wakeChecks: @Sendable () -> Void

    public init(
        store: Store, settings: Settings, actor: String, page: (any ReportView)? = nil,
        wakeChecks: @escaping @Sendable () -> Void = {}
    ) {
        self.store = store
        self.settings = settings
        self.actor = actor
        self.page = page
        self.wakeChecks = wakeChecks
    }
}

/// What an action has done.
public struct ActionOutcome: Sendable, Hashable {
    /// The page to show next.
    public let next: Link
    /// The entry in the audit log that tells what was done; nil if nothing was.
    public let auditEntry: Int64?
    /// What to show at once, since nothing was changed and no address leads there.
    public let preview: Report?

    public init(next: Link, auditEntry: Int64? = nil, preview: Report? = nil) {
        self.next = next
        self.auditEntry = auditEntry
        self.preview = preview
    }
}
