import Curl
import JSON

/// One server's address, and requests to it; transport failures become `ExtractionError`.
struct ModelServer: Sendable {
    /// Scheme, host and port, or the socket's path; for messages.
    let label: String
    private let base: HTTPURL
    private let socket: String?
    private let client: HTTPClient
    private let settings: ModelSettings

    /// Throws `unsuitable` if the address is none.
    init(_ address: String, client: HTTPClient, _ settings: ModelSettings) throws(ExtractionError) {
        socket = address.hasPrefix("unix:") ? String(address.dropFirst("unix:".count)) : nil
        do {
            base = try HTTPURL(socket == nil ? Self.root(of: address) : "http://localhost")
        } catch {
            throw .unsuitable(server: "in the settings", detail: error.message.asDetail)
        }
        label = socket.map { "unix:\($0)" } ?? base.hostAndPort
        self.client = client
        self.settings = settings
    }

    /// Asks for something small: a version, a list of models.
    func get(_ path: String) async throws -> HTTPResponse {
        try await send(.get, path, [], within: .seconds(30))
    }

    func post(_ path: String, _ body: [UInt8], within limit: Duration) async throws -> HTTPResponse {
        try await send(.post, path, body, within: limit)
    }

    /// People paste OpenAI addresses with `/v1`; every path here begins with it already.
    private static func root(of address: String) -> String {
        let trimmed = address.hasSuffix("/") ? address.dropLast() : Substring(address)
        return String(trimmed.hasSuffix("/v1") ? trimmed.dropLast("/v1".count) : trimmed)
    }

    private func send(
        _ method: HTTPMethod, _ path: String, _ body: [UInt8], within limit: Duration
    ) async throws -> HTTPResponse {
        // The body comes in one piece when the model is done, so its first byte may come as late as its last.
        let deadlines = HTTPDeadlines(connect: settings.connectTimeout, firstByte: limit, total: limit)
        var request = HTTPRequest(
            method, base.appending(path: path), headers: headers, body: body, deadlines: deadlines)
        request.maxResponseBytes = settings.maxAnswerBytes
        request.unixSocketPath = socket
        // A text that brings the server down must be known by that, and not be sent to the next one that starts.
        request.isSentOnce = method == .post
        do {
            return try await client.send(request)
        } catch {
            if error.kind == .cancelled { throw CancellationError() }
            if error.leavesServerInDoubt, await !isThere() {
                throw ExtractionError.lost(server: label, detail: error.message.asDetail)
            }
            throw ExtractionError(error, from: label)
        }
    }

    /// Whether the server answers at all, whatever it says.
    private func isThere() async -> Bool {
        let limit = settings.connectTimeout
        var request = HTTPRequest(
            .get, base, deadlines: HTTPDeadlines(connect: limit, firstByte: limit, total: limit))
        request.unixSocketPath = socket
        return (try? await client.send(request)) != nil
    }

    private var headers: [(name: String, value: String)] {
        let json = (name: "Content-Type", value: "application/json")
        guard let key = settings.apiKey else { return [json] }
        return [json, (name: "Authorization", value: "Bearer \(key.revealed)")]
    }
}

extension HTTPError {
    /// Whether the request or its server may be to blame.
    fileprivate var leavesServerInDoubt: Bool {
        switch kind {
        case .closedEarly, .firstByteDeadline, .totalDeadline: true
        default: false
        }
    }
}

extension ExtractionError {
    fileprivate init(_ error: HTTPError, from server: String) {
        let detail = error.message.asDetail
        switch error.kind {
        case .resolve, .connect, .connectDeadline: self = .away(server: server, detail: detail)
        case .tls where error.isRetryable: self = .away(server: server, detail: detail)
        case .firstByteDeadline, .totalDeadline: self = .timeout(server: server, detail: detail)
        case .tls, .invalidRequest: self = .unsuitable(server: server, detail: detail)
        // A text that brings its server down must not do so for ever: this uses up the ticket's attempt.
        case .closedEarly, .badAnswer, .tooLarge, .other: self = .serverFailed(server: server, detail: detail)
        case .shutDown, .cancelled: self = .away(server: server, detail: detail)
        }
    }
}

extension String {
    /// One line of at most 300 characters without a full stop, to stand inside a sentence.
    var asDetail: String {
        let line = split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
        let words = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let short = String(String.UnicodeScalarView(words.prefix(300)))
        return short.hasSuffix(".") ? String(short.dropLast()) : short
    }
}
