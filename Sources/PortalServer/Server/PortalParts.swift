public import Logging
public import TicketAnalytics

/// What the portal works with.
public struct PortalParts: Sendable {
    public let settings: Settings
    public let door: StoreDoor
    public let pages: any PageWriter
    /// The text of `/metrics`; nil where there is none.
    public let metrics: (@Sendable (Store) async throws -> String)?
    public let logger: Logger

    public init(
        settings: Settings, door: StoreDoor, pages: any PageWriter,
        metrics: (@Sendable (Store) async throws -> String)? = nil, logger: Logger
    ) {
        self.settings = settings
        self.door = door
        self.pages = pages
        self.metrics = metrics
        self.logger = logger
    }
}
