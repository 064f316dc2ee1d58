/// Writes a report as an HTML page.
public struct PageRenderer: Sendable {
    public init() {}
}
