import HTTPTypes
import Hummingbird
import Presentation
import TicketAnalytics
import WebPages

/// What is no page: files, the sign-in, and what monitoring asks.
struct ServicePages: Sendable {
    private let parts: PortalParts
    private let assets: [String: Asset]

    init(_ parts: PortalParts) {
        self.parts = parts
        assets = Dictionary(Asset.all.map { ($0.name, $0) }) { first, _ in first }
    }

    /// Whether the portal lives, and whether its database answers: told at once, whatever is computed, and whoever asks.
    /// Nil for everything else.
    func sign(_ target: RequestTarget) async throws -> Response? {
        switch (target.path, target.face) {
        case ("healthz", .html): return Reply.text("ok\n", Reply.plain)
        case ("readyz", .html):
            let door = parts.door
            let version = try await leaving(after: .seconds(3)) { try await door().schemaVersion() }
            guard version != nil else {
                throw Problem(.serviceUnavailable, "The database does not answer.", "Look for what keeps it busy.")
            }
            return Reply.text("ready\n", Reply.plain)
        default: return nil
        }
    }

    /// Nil for everything else.
    func answer(_ request: Request, _ target: RequestTarget, _ caller: Caller) async throws -> Response? {
        if target.path.hasPrefix("assets/") { return try asset(target.path.dropFirst(7)) }
        guard target.face == .html else { return nil }
        switch target.path {
        case "metrics":
            let status = try await ProcessingStatus.load(from: try await parts.door())
            return Reply.text(PrometheusWriter().render(status), PrometheusWriter.contentType)
        case "robots.txt": return Reply.text("User-agent: *\nDisallow: /\n", Reply.plain)
        case "favicon.ico":
            return try asset(Asset.icon.name[...])
        case "login":
            guard parts.settings.portal.usersFile != nil else { return nil }
            guard caller.name != nil else { throw Refusal.login }
            return Reply.redirect(.found, to: "\(parts.settings.portal.publicAddress?.basePath ?? "")/")
        default: return nil
        }
    }

    /// Its name changes with its content, so that it may be kept for ever.
    private func asset(_ name: Substring) throws -> Response {
        guard let asset = assets[String(name)] else { throw ViewResponder.noPage }
        return Reply.bytes(asset.bytes, asset.contentType, [(.cacheControl, "public, max-age=31536000, immutable")])
    }
}
