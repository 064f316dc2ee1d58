extension HTTPClient {
    /// What all requests of a client share.
    public struct Configuration: Sendable {
        public var proxy = Proxy.environment
        /// A PEM file of the authorities to trust instead of the system's.
        public var caFile: String?
        /// Off only for a server whose certificate cannot be checked: anyone in between can then read and answer.
        public var verifiesServer = true
        public var userAgent = "ticket-analytics"
        /// Sent with every request that does not set the same name itself.
        public var headers: [(name: String, value: String)] = []
        /// Connections open at once to one host, further requests wait; 0 means no limit.
        public var maxConnectionsPerHost = 0
        /// Connections kept, busy ones included; beyond it the one idle longest is closed.
        public var maxKeptConnections = 256
        /// As `ps` and debuggers show it, 15 bytes at most.
        public var threadName = "http-client"

        public init() {}
    }

    public enum Proxy: Sendable, Hashable {
        /// libcurl's rules: `http_proxy`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY` and their like.
        case environment
        case none
        /// `http://`, `https://`, `socks5h://` and their like, with credentials if need be.
        case url(String)
    }
}
