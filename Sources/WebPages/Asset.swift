import CEmbedded
import Crypto
import TicketAnalytics

/// A file that pages load; its name changes with its content, so that it may be kept for ever.
public struct Asset: Sendable {
    public let name: String
    public let contentType: String
    public let bytes: [UInt8]

    public static let all = [styleSheet, themeScript, script, icon]

    static let styleSheet = Asset("portal", "css", "text/css; charset=utf-8", embedded_style_sheet())
    /// Pages load it before they are painted.
    static let themeScript = Asset("theme", "js", "text/javascript; charset=utf-8", embedded_theme_script())
    static let script = Asset("portal", "js", "text/javascript; charset=utf-8", embedded_script())
    public static let icon = Asset("icon", "svg", "image/svg+xml", embedded_icon())

    private init(_ stem: String, _ suffix: String, _ contentType: String, _ text: EmbeddedText) {
        bytes = Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
        name = "\(stem).\(SHA256.hash(data: bytes).prefix(6).hexadecimal).\(suffix)"
        self.contentType = contentType
    }
}

extension String {
    init(_ embedded: EmbeddedText) {
        self.init(decoding: UnsafeBufferPointer(start: embedded.bytes, count: embedded.count), as: UTF8.self)
    }
}
