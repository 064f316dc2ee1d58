import Curl
import JSON

/// A response that is no answer: its status and the server's words, and what they mean.
struct ServerComplaint: Sendable, Hashable {
    let status: Int
    let message: String
    let retryAfter: Duration?

    /// Nil if the response carries no complaint; `value` is its parsed body, if it parses.
    init?(_ response: HTTPResponse, _ value: JSONValue?) {
        let error = value?["error"]
        guard response.status != 200 || error?.isNull == false else { return nil }
        status = response.status
        let words = error?["message"]?.string ?? error?.string ?? value?["message"]?.string ?? response.text
        message = words.isEmpty ? "no explanation" : words.asDetail
        retryAfter = response.headers["Retry-After"].flatMap { Int($0) }.map { .seconds(max(0, $0)) }
    }

    /// `pullHint` says how this kind of server gets a model.
    func error(server: String, model: String, pullHint: String) -> ExtractionError {
        switch status {
        case 401, 403: .notAllowed(server: server, status: status)
        case 404 where isAboutModel: .modelMissing(model: model, server: server, remedy: pullHint)
        case 404, 405: .unsuitable(server: server, detail: "no such service there (\(message))")
        case 429, 503: .overloaded(server: server, detail: message, retryAfter: retryAfter)
        // A proxy says so of a server that is away and of one that died over the request alike.
        case 502: .lost(server: server, detail: message)
        case 408, 504: .timeout(server: server, detail: message)
        case 400..<600 where isAboutLength: .promptTooLong(server: server, detail: message)
        case 400..<500: .rejected(server: server, status: status, detail: message)
        case 300..<400: .unsuitable(server: server, detail: "it redirects elsewhere (status \(status))")
        default: .serverFailed(server: server, detail: message)
        }
    }

    /// `model 'x' not found`, `The model x does not exist`.
    private var isAboutModel: Bool { says("model") }

    /// The wordings of Ollama, llama.cpp and vLLM, old and new.
    private var isAboutLength: Bool {
        ["context length", "context size", "context window", "context_length"].contains { says($0) }
    }

    private func says(_ words: String) -> Bool { message.lowercased().utf8.contains(words.utf8) }
}
