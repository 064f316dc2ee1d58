/// Why ConnectWise's REST API does not give what it is asked for.
public enum ConnectWiseAPIError: Error, Hashable {
    case badAddress(detail: String)
    case unknownCompany(String, server: String)
    /// 401 or 403.
    case notAllowed(path: String, status: Int, detail: String)
    case notFound(path: String, server: String)
    /// Any other status that will be the same next time.
    case rejected(path: String, status: Int, detail: String)
    case busy(server: String, Duration)
    /// No connection, no answer in time, or a fault on the server's side, again and again.
    case away(server: String, detail: String)
    case badAnswer(path: String, detail: String)
    /// The pages go on at a server that was not configured.
    case foreignPage(host: String)
    /// No certificate that is trusted, and the like.
    case unsuitable(server: String, detail: String)
}

extension ConnectWiseAPIError: Explainable, CustomStringConvertible {
    public var problem: String {
        switch self {
        case .badAddress(let detail): "connectwise_api.url cannot be used: \(detail)."
        case .unknownCompany(let company, let server): "ConnectWise at \(server) knows no company '\(company)'."
        case .notAllowed(let path, let status, let detail):
            "ConnectWise does not allow \(path) to this key (status \(status)): \(detail)."
        case .notFound(let path, let server): "ConnectWise at \(server) has no \(path)."
        case .rejected(let path, let status, let detail):
            "ConnectWise refuses \(path) (status \(status)): \(detail)."
        case .busy(let server, let wait):
            "ConnectWise at \(server) asks to wait another \(wait.components.seconds + 1) s: too many requests."
        case .away(let server, let detail): "ConnectWise at \(server) fails: \(detail)."
        case .badAnswer(let path, let detail): "ConnectWise's answer to \(path) cannot be used: \(detail)."
        case .foreignPage(let host): "ConnectWise's next page is said to be at another server, \(host)."
        case .unsuitable(let server, let detail): "ConnectWise at \(server) cannot be used: \(detail)."
        }
    }

    public var remedy: String {
        switch self {
        case .badAddress: "Write it as https://HOST."
        case .unknownCompany: "Correct connectwise_api.company: it is the company's name at the login."
        case .notAllowed(_, 401, _): "Check company, public_key, private_key and client_id in [connectwise_api]."
        case .notAllowed: "Give the API member's role the right to inquire there."
        case .notFound: "Check url and codebase in [connectwise_api]."
        case .rejected: "Check version and client_id in [connectwise_api]."
        case .busy, .away: "It is tried again later; nothing is lost."
        case .badAnswer:
            "Check with report doctor that connectwise_api.url is ConnectWise itself, not a page before it."
        case .foreignPage: "Keys go to no other server. Check connectwise_api.url and the proxies before ConnectWise."
        case .unsuitable: "Check url, ca_file and proxy in [connectwise_api]."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .notAllowed: .notAllowed
        case .busy, .away, .badAnswer: .unavailable
        case .badAddress, .unknownCompany, .notFound, .rejected, .foreignPage, .unsuitable: .configuration
        }
    }

    public var isRetryable: Bool {
        switch self {
        case .busy, .away, .badAnswer: true
        default: false
        }
    }

    public var description: String { "\(problem) \(remedy)" }
}
