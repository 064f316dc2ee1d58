/// Why a model gave no skills for a text. `server` is scheme, host and port, never a credential.
public enum ExtractionError: Explainable, Hashable, CustomStringConvertible {
    /// No connection.
    case away(server: String, detail: String)
    /// The server went away while it worked on the request, which may have been the cause.
    case lost(server: String, detail: String)
    /// Every server failed lately and rests; `problem` is the latest failure.
    case resting(retryAfter: Duration, problem: String)
    /// The server has too much to do, or still loads its model.
    case overloaded(server: String, detail: String, retryAfter: Duration?)
    case timeout(server: String, detail: String)
    /// The server broke down over the request: status 5xx, a connection closed early, an answer that is not its own.
    case serverFailed(server: String, detail: String)
    /// The server has no such model; `remedy` says how it gets it.
    case modelMissing(model: String, server: String, remedy: String)
    /// The server demands another key.
    case notAllowed(server: String, status: Int)
    /// The server refused the request as such.
    case rejected(server: String, status: Int, detail: String)
    /// Even the smallest chunk, with prompt and answer, is more than the context window.
    case promptTooLong(server: String, detail: String)
    /// What the model wrote cannot be used, twice; `answer` is its own words, of the second time.
    case badAnswer(server: String, detail: String, answer: String? = nil)
    /// The server or model can never do what is asked: too old, no structured output, no URL.
    case unsuitable(server: String, detail: String)

    public var description: String { problem }

    public var problem: String {
        switch self {
        case .away(let server, let detail): "The model server \(server) cannot be reached: \(detail)."
        case .lost(let server, let detail): "The model server \(server) went away over the request: \(detail)."
        case .resting(_, let problem): problem
        case .overloaded(let server, let detail, _): "The model server \(server) is busy: \(detail)."
        case .timeout(let server, let detail): "The model server \(server) did not answer in time: \(detail)."
        case .serverFailed(let server, let detail): "The model server \(server) failed: \(detail)."
        case .modelMissing(let model, let server, _): "The model \"\(model)\" is not at \(server)."
        case .notAllowed(let server, let status): "The model server \(server) refuses the key (status \(status))."
        case .rejected(let server, let status, let detail):
            "The model server \(server) rejects the request (status \(status)): \(detail)."
        case .promptTooLong(let server, let detail): "The prompt is too long for the model at \(server): \(detail)."
        case .badAnswer(let server, let detail, _): "The model at \(server) gave no usable answer: \(detail)."
        case .unsuitable(let server, let detail): "The model server \(server) cannot be used: \(detail)."
        }
    }

    /// What a person can do. Whether a ticket is tried again is not known here, and these words are kept with one that is not.
    public var remedy: String {
        switch self {
        case .away: "Start it, or correct the extractor's endpoints; the tickets wait."
        case .resting(let wait, _):
            "Start one of them; the next try is in \(max(1, wait.components.seconds)) s, the tickets wait."
        case .overloaded: "If it stays so, send fewer requests at once or add a server."
        case .timeout: "If it stays so, send fewer requests at once or raise the time limit."
        case .lost, .serverFailed: "The server's own log says more."
        case .modelMissing(_, _, let remedy): remedy
        case .notAllowed: "Set the extractor's API key."
        case .rejected: "Compare the model and its server with the settings; the report's doctor checks both."
        case .promptTooLong: "Raise the extractor's context tokens, or lower its answer tokens."
        case .badAnswer: "A larger model does this less often."
        case .unsuitable: "Correct the extractor's settings, or update the server."
        }
    }

    public var exitStatus: ExitStatus {
        switch self {
        case .away, .lost, .resting, .overloaded, .timeout, .serverFailed: .unavailable
        case .modelMissing, .unsuitable, .promptTooLong, .rejected: .configuration
        case .notAllowed: .notAllowed
        case .badAnswer: .badData
        }
    }

    public var isRetryable: Bool {
        switch self {
        case .away, .lost, .resting, .overloaded, .timeout, .serverFailed, .badAnswer: true
        case .modelMissing, .notAllowed, .rejected, .promptTooLong, .unsuitable: false
        }
    }

    /// Whether the ticket may be to blame, so that its attempt is used up. Nothing that is wrong with every ticket
    /// counts.
    public var countsAsAttempt: Bool {
        switch self {
        case .lost, .timeout, .serverFailed, .rejected, .promptTooLong, .badAnswer: true
        case .away, .resting, .overloaded, .modelMissing, .notAllowed, .unsuitable: false
        }
    }

    /// Whether the ticket can wait where it is until the model takes requests again.
    var isForWantOfModel: Bool {
        switch self {
        case .away, .lost, .resting, .overloaded: true
        default: false
        }
    }

    /// The model's own words, where they are what is wrong.
    var answer: String? {
        if case .badAnswer(_, _, let answer) = self { answer } else { nil }
    }

    var isOverload: Bool {
        if case .overloaded = self { true } else { false }
    }

    /// How long to wait before any ticket is tried again, where the server or the policy said so.
    public var retryAfter: Duration? {
        switch self {
        case .resting(let wait, _): wait
        case .overloaded(_, _, let wait): wait
        default: nil
        }
    }
}
