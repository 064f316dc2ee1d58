public import Logging
public import TicketAnalytics
import WebPages

/// What the portal works with.
public struct PortalParts: Sendable {
    public let settings: Settings
    public let door: StoreDoor
    let pages: PageRenderer
    public let logger: Logger

    /// - Throws: What the template engine throws for a template that it cannot read.
    public init(settings: Settings, door: StoreDoor, logger: Logger) throws {
        self.settings = settings
        self.door = door
        pages = try PageRenderer(root: "\(settings.portal.publicAddress?.basePath ?? "")/")
        self.logger = logger
    }
}
