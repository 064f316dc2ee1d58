internal import CCurl

extension HTTPError {
    /// A handshake cut short (35) may pass next time; a certificate that was refused will not.
    static let handshakeFailure = Int32(CURLE_SSL_CONNECT_ERROR.rawValue)

    /// What a finished transfer's code means; `detail` is libcurl's own text.
    init(_ code: CURLcode, detail: String, request: HTTPRequest) {
        let kind = Self.kind(of: code)
        let shown = Self.quotable.contains(code) && !detail.isEmpty ? detail : String(cString: curl_easy_strerror(code))
        self.init(
            kind, Self.sentence(kind, request: request, detail: shown),
            code: Int32(bitPattern: code.rawValue), function: "curl_multi_perform")
    }

    /// What the client itself decided about a request.
    init(_ kind: Kind, request: HTTPRequest, detail: String = "") {
        self.init(kind, Self.sentence(kind, request: request, detail: detail))
    }

    /// libcurl's texts for these name hosts and certificates only; others may repeat a URL with its credentials.
    private static let quotable: [CURLcode] = [
        CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_CACERT_BADFILE, CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR,
    ]

    private static func kind(of code: CURLcode) -> Kind {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_BAD_FUNCTION_ARGUMENT: .invalidRequest
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolve
        case CURLE_COULDNT_CONNECT, CURLE_PROXY: .connect
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_ENGINE_NOTFOUND:
            .tls
        // The client keeps the other deadlines itself, so libcurl's own clock means the connection.
        case CURLE_OPERATION_TIMEDOUT: .connectDeadline
        case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_RECV_ERROR: .closedEarly
        // The request itself is HTTP always, so an unsupported protocol is a redirect's.
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_TOO_MANY_REDIRECTS,
            CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2:
            .badAnswer
        default: .other
        }
    }

    private static func sentence(_ kind: Kind, request: HTTPRequest, detail: String) -> String {
        let peer = request.peer
        let deadlines = request.deadlines
        return switch kind {
        case .invalidRequest: "The request to \(peer) cannot be sent: \(detail)."
        case .resolve: "No address is known for \(peer): \(detail)."
        case .connect: "No connection to \(peer): \(detail)."
        case .tls: "No secure connection to \(peer): \(detail)."
        case .connectDeadline: "No connection to \(peer) within \(deadlines.connect)."
        case .firstByteDeadline: "\(peer) began no answer within \(deadlines.firstByte)."
        case .totalDeadline: "\(peer) gave no complete answer within \(deadlines.total)."
        case .tooLarge: "The answer of \(peer) is too large: \(detail)."
        case .closedEarly: "\(peer) closed the connection before its answer was complete: \(detail)."
        case .badAnswer: "The answer of \(peer) cannot be read: \(detail)."
        case .cancelled: "The request to \(peer) was cancelled."
        case .shutDown: "The HTTP client ended before \(peer) answered."
        case .other: "The request to \(peer) failed: \(detail)."
        }
    }
}
