import HTTPTypes

/// What every answer tells the browser not to allow.
struct SecurityHeaders: Sendable {
    private let isSecure: Bool

    /// - Parameter isSecure: Whether browsers reach the portal by https.
    init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    func add(to headers: inout HTTPFields) {
        for (name, value) in Self.always { if let name = HTTPField.Name(name) { headers[name] = value } }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static let always = [
        (
            "Content-Security-Policy",
            """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
            form-action 'self'; frame-ancestors 'none'; base-uri 'none'
            """
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ]
}
