import HTTPTypes
import Hummingbird
import ODBC
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

    /// Told without a look at anything: that the portal lives. Nil for everything else.
    func lifeSign(_ target: RequestTarget) -> Response? {
        target.path == "healthz" && target.face == .html ? Reply.text("ok\n", Reply.plain) : nil
    }

    /// Nil for everything else.
    func answer(_ request: Request, _ target: RequestTarget, _ caller: Caller) async throws -> Response? {
        if target.path.hasPrefix("assets/") { return try asset(target.path.dropFirst(7)) }
        guard target.face == .html else { return nil }
        switch target.path {
        case "readyz":
            _ = try await parts.door().run { try $0.query("SELECT 1").first?.int(0) }
            return Reply.text("ready\n", Reply.plain)
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
