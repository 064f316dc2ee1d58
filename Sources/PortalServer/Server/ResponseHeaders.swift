import HTTPTypes
import TicketAnalytics

/// The headers that every response has, whatever it tells.
struct ResponseHeaders: Sendable {
    private let all: [(HTTPField.Name, String)]

    init(_ settings: PortalSettings) {
        var all: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, Self.policy), (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "same-origin"), (.crossOriginOpenerPolicy, "same-origin"),
            (.crossOriginResourcePolicy, "same-origin"), (.vary, "Accept, Authorization"),
        ]
        // Two years; a proxy before the portal is what holds the certificate.
        if settings.publicAddress?.isSecure == true { all.append((.strictTransportSecurity, "max-age=63072000")) }
        self.all = all
    }

    func add(to fields: inout HTTPFields) {
        for (name, value) in all { fields[name] = value }
        // What tickets and people are about stays in no cache.
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    }

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
    ].joined(separator: "; ")
}

extension HTTPField.Name {
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let referrerPolicy = named("Referrer-Policy")
    static let fetchSite = named("Sec-Fetch-Site")
    static let forwardedFor = named("X-Forwarded-For")
    static let rowCount = named("X-Row-Count")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header's name") }
        return name
    }
}
