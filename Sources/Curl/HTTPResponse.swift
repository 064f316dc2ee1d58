/// A whole answer. Any status is an answer, 503 as well as 200.
public struct HTTPResponse: Sendable {
    public var status: Int
    /// Those of the last answer only, after redirects.
    public var headers: HTTPHeaders
    public var body: [UInt8]
    public var timings: HTTPTimings

    /// The body read as UTF-8; bytes that are not become U+FFFD.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// Times since the transfer started.
public struct HTTPTimings: Sendable, Hashable {
    /// Connected; zero where a kept connection was used.
    public var connect: Duration
    public var firstByte: Duration
    public var total: Duration
}
