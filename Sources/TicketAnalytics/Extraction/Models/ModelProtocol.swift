import Curl
import JSON

/// How one kind of model server is spoken to: the form of a request, the meaning of a response, and what to ask
/// beforehand.
protocol ModelProtocol: Sendable {
    /// The extractor's name in settings and analyses.
    var name: String { get }
    /// Where a conversation is posted.
    var path: String { get }

    /// How that kind of server gets a model that it lacks.
    func pullHint(_ model: String) -> String

    /// The body of a request; its messages stand last, so that only the ticket differs between two requests.
    func body(_ messages: [Prompt.Message], _ sampling: Sampling, _ settings: ModelSettings, _ profile: ModelProfile)
        -> JSONValue

    /// What a response to `body` says.
    func answer(in response: HTTPResponse, from server: String, model: String) throws(ExtractionError) -> ModelAnswer

    /// Asks the server for its version and the model; nothing is loaded or changed.
    func profile(of model: String, at server: ModelServer, _ settings: ModelSettings) async throws -> ModelProfile

    /// Has the server load the model with the options that every request carries.
    func load(_ settings: ModelSettings, _ profile: ModelProfile, at server: ModelServer) async throws

    /// The body of the smallest request that makes the model write something.
    func probe(_ settings: ModelSettings, _ profile: ModelProfile) -> JSONValue
}

/// What a model wrote, and whether it came to its end.
struct ModelAnswer: Sendable, Hashable {
    enum Ending: Sendable, Hashable {
        /// The model stopped by itself.
        case complete
        /// The limit on the answer's length stopped it.
        case cut
        /// The server gave up, for the reason given.
        case broken(String)
    }

    var text: String
    var ending: Ending
    var promptTokens: Int?
    var answerTokens: Int?
    /// How long the server worked on it, waiting not included; nil if it does not say.
    var busy: Duration?
}

/// What a server says of itself and the model.
public struct ModelProfile: Sendable, Hashable {
    /// The server's version, where it tells.
    public var version: String?
    /// The model's exact state, where the server tells.
    public var digest: String?
    /// The longest window that the model or its server can do, in tokens.
    public var contextLength: Int?
    /// A model that thinks aloud unless told not to.
    public var canThink = false
}

extension [Prompt.Message] {
    /// Asks whether the model is there.
    static let probe = [Prompt.Message(role: .user, content: "Say OK.")]

    /// As both protocols send them.
    var json: JSONValue {
        .array(map { ["role": .string($0.role.rawValue), "content": .string($0.content)] })
    }
}
