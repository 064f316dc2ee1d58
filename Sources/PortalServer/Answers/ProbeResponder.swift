import Hummingbird
import Presentation
import TicketAnalytics
import WebPages

/// Answers what is no page: files that pages load, and what monitors ask.
struct ProbeResponder: Sendable {
    let door: StoreDoor

    /// - Parameter path: Below the portal's root.
    /// - Returns: Nil for what this is not about.
    func response(to path: String) async throws -> Response? {
        switch path {
        case "healthz": .text("ok\n", "text/plain; charset=utf-8")
        case "readyz": try await ready()
        case "metrics": try await metrics()
        case "robots.txt": .text("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8")
        case "favicon.ico": asset(named: Asset.icon.name)
        default: path.hasPrefix("assets/") ? asset(named: String(path.dropFirst(7))) : nil
        }
    }

    private func asset(named name: String) -> Response? {
        guard let asset = Asset.all.first(where: { $0.name == name }) else { return nil }
        return .text(
            String(decoding: asset.bytes, as: UTF8.self), asset.contentType,
            headers: [.cacheControl: "public, max-age=31536000, immutable"])
    }

    private func ready() async throws -> Response {
        _ = try await ProcessingControl.load(from: try await door.store())
        return .text("ok\n", "text/plain; charset=utf-8")
    }

    private func metrics() async throws -> Response {
        let status = try await ProcessingStatus.load(from: try await door.store())
        return .text(PrometheusWriter().render(status), PrometheusWriter.contentType)
    }
}
