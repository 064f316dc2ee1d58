/// What a model extractor is told; the same for every worker, because a differing window makes Ollama load the model
/// anew.
public struct ModelSettings: Sendable {
    /// Base addresses: `http://`, `https://`, or `unix:` and a socket's path.
    public var endpoints: [String]
    public var model: String
    /// Sent as bearer key.
    public var apiKey: Secret?
    public var contextTokens: Int
    public var answerTokens: Int
    public var temperature: Double
    public var seed: Int
    /// How long Ollama keeps the idle model loaded; nil is forever.
    public var keepAlive: Duration?
    public var connectTimeout: Duration
    /// For loading the model, which takes much longer than an answer.
    public var loadTimeout: Duration
    /// For one answer, waiting for a slot included.
    public var requestTimeout: Duration
    public var maxAnswerBytes: Int
    /// How many requests one process has at the servers at the same time, at most.
    public var requestsInFlight: Int

    public init(
        endpoints: [String], model: String, apiKey: Secret? = nil, contextTokens: Int = 8_192,
        answerTokens: Int = 1_024,
        temperature: Double = 0, seed: Int = 7, keepAlive: Duration? = nil, connectTimeout: Duration = .seconds(5),
        loadTimeout: Duration = .seconds(300), requestTimeout: Duration = .seconds(300),
        maxAnswerBytes: Int = 1_000_000,
        requestsInFlight: Int = 1
    ) {
        self.endpoints = endpoints
        self.model = model
        self.apiKey = apiKey
        self.contextTokens = contextTokens
        self.answerTokens = answerTokens
        self.temperature = temperature
        self.seed = seed
        self.keepAlive = keepAlive
        self.connectTimeout = connectTimeout
        self.loadTimeout = loadTimeout
        self.requestTimeout = requestTimeout
        self.maxAnswerBytes = maxAnswerBytes
        self.requestsInFlight = requestsInFlight
    }
}
