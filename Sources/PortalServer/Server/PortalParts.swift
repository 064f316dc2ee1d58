public import Logging
public import TicketAnalytics
import WebPages

/// What the portal works with.
public struct PortalParts: Sendable {
    public let settings: Settings
    public let door: StoreDoor
    let pages: PageRenderer
    public let logger: Logger
    let threads: WorkThreads

    /// - Throws: What the template engine throws for a template that it cannot read.
    public init(settings: Settings, door: StoreDoor, logger: Logger) throws {
        try self.init(settings: settings, door: door, logger: logger, threads: .pages)
    }

    init(settings: Settings, door: StoreDoor, logger: Logger, threads: WorkThreads) throws {
        self.threads = threads
        self.settings = settings
        self.door = door
        pages = try PageRenderer(root: "\(settings.portal.publicAddress?.basePath ?? "")/")
        self.logger = logger
    }
}
