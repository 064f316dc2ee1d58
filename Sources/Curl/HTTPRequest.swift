/// One HTTP request with its deadlines and limits.
///
/// ```swift
/// var request = HTTPRequest(.post, try HTTPURL("http://127.0.0.1:11434/api/chat"))
/// request.headers.append((name: "Content-Type", value: "application/json"))
/// request.body = Array(json.utf8)
/// ```
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    public var url: HTTPURL
    /// Sent beside the client's own headers; a name given in both is sent once, with this value.
    public var headers: [(name: String, value: String)]
    /// Sent with any method but HEAD; no `Content-Type` is added to it.
    public var body: [UInt8]
    public var deadlines: HTTPDeadlines
    /// The most bytes of a whole body, after decompression; more is ``HTTPError/Kind/tooLarge``.
    public var maxResponseBytes = 16 << 20
    /// Redirects followed before the redirect itself is the answer's error; 0 hands a redirect out as the response.
    public var maxRedirects = 0
    /// Takes no kept connection: over one that the server has just closed, libcurl sends a request again unasked.
    public var isSentOnce = false
    /// Offers gzip to the server and decompresses its answer.
    public var acceptsGzip = false
    /// Connects to this socket instead of the URL's host, which then only fills the `Host` header.
    public var unixSocketPath: String?

    public init(
        _ method: HTTPMethod = .get, _ url: HTTPURL, headers: [(name: String, value: String)] = [],
        body: [UInt8] = [], deadlines: HTTPDeadlines = .init()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.deadlines = deadlines
    }
}

extension HTTPRequest {
    /// Whom the request talks to, for messages: never credentials, path or query.
    var peer: String {
        unixSocketPath.map { "the Unix socket \($0)" } ?? url.hostAndPort
    }
}
