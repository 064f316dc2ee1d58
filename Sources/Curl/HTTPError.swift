/// Why a request got no answer. A status of 400 or more is an answer, not an error.
public struct HTTPError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        /// The URL, a header or a setting cannot be used.
        case invalidRequest
        /// The host's (or proxy's) name has no address.
        case resolve
        /// Refused, unreachable, no such Unix socket.
        case connect
        /// Handshake or certificate.
        case tls
        case connectDeadline
        case firstByteDeadline
        case totalDeadline
        /// The body, a line or the headers go beyond their limit.
        case tooLarge
        /// The connection ended before the answer did.
        case closedEarly
        /// The answer is not HTTP, or redirects without end.
        case badAnswer
        /// The awaiting task was cancelled.
        case cancelled
        /// The client was shut down or could not start.
        case shutDown
        /// libcurl failed in another way; see ``HTTPError/code``.
        case other
    }

    public var kind: Kind
    /// A sentence with host and port; never credentials, path or query.
    public var message: String
    /// libcurl's number, 0 where the client itself gave up.
    public var code: Int32
    /// The C function that reported it, empty where the client itself gave up.
    public var function: String

    public var description: String { message }

    /// Whether the same request may well succeed later.
    public var isRetryable: Bool {
        switch kind {
        case .resolve, .connect, .connectDeadline, .firstByteDeadline, .totalDeadline, .closedEarly: true
        case .tls: code == Self.handshakeFailure
        case .invalidRequest, .tooLarge, .badAnswer, .cancelled, .shutDown, .other: false
        }
    }
}

extension HTTPError {
    init(_ kind: Kind, _ message: String, code: Int32 = 0, function: String = "") {
        self.kind = kind
        self.message = message
        self.code = code
        self.function = function
    }

    init(badURL reason: String) {
        self.init(.invalidRequest, "The URL cannot be used: \(reason).")
    }
}
