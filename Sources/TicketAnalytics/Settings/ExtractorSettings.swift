/// `[extractor]`: what names the skills in a ticket.
public struct ExtractorSettings: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case lexicon, ollama, openai
    }

    public var kind: Kind
    /// Base addresses without a slash at the end.
    public var endpoints: [String]
    public var model: String
    public var apiKey: SecretSource
    public var contextTokens: Int
    public var answerTokens: Int
    public var temperature: Double
    public var seed: Int
    /// How long the engine keeps the model loaded when idle; nil is forever.
    public var keepAlive: Duration?
    public var connectTimeout: Duration
    /// Up to the answer's first byte, which includes loading the model.
    public var firstByteTimeout: Duration
    public var requestTimeout: Duration
    public var maxAnswerBytes: Int
    /// PEM file of the authorities that are trusted; the system's when nil.
    public var certificateFile: String?
    public var proxy: String?
    /// A site's own lexicon beside the built-in one.
    public var lexiconFile: String?

    init(_ section: SettingsSection) throws(SettingsError) {
        kind = try section.choice("kind", .lexicon, "lexicon needs no model; openai also speaks to vLLM and llama.cpp")
        endpoints = try section.endpoints()
        model = try section.text("model", "llama3.1:8b", "Model's name at the endpoint")
        apiKey = try section.secret("api_key", "Key that the endpoints ask for")
        contextTokens = try section.integer(
            "context_tokens", 8_192, in: 512...1_048_576, "Context window, the same in every request")
        answerTokens = try section.integer("answer_tokens", 1_024, in: 16...65_536, "Longest answer")
        temperature = try section.number("temperature", 0, in: 0...2, "0 gives the most repeatable answers")
        seed = try section.integer("seed", 7, in: 0...2_147_483_647, "Seed of the model's random choices")
        keepAlive = try section.keepAlive()
        connectTimeout = try section.duration(
            "connect_timeout", .seconds(5), in: .milliseconds(100) ... .seconds(300), "Longest wait for a connection")
        firstByteTimeout = try section.duration(
            "first_byte_timeout", .seconds(300), in: .seconds(1) ... .seconds(3_600),
            "Longest wait for an answer to begin; includes loading the model")
        requestTimeout = try section.duration(
            "request_timeout", .seconds(300), in: .seconds(1) ... .seconds(7_200), "Longest time of one request")
        maxAnswerBytes = try section.size(
            "max_answer_bytes", 1_000_000, in: 1_000...100_000_000, "Larger answers are refused")
        certificateFile = try section.optionalPath("ca_file", "PEM file of trusted authorities; empty for the system's")
        proxy = try section.proxy()
        lexiconFile = try section.optionalPath("lexicon_file", "Your own lexicon; empty for the built-in one alone")
    }
}

extension SettingsSection {
    fileprivate func endpoints() throws(SettingsError) -> [String] {
        try list(
            "endpoints", ["http://127.0.0.1:11434"], "Servers that share the requests",
            expected: "addresses that begin with http://, https:// or unix:, with commas between them",
            where: WebAddress.isServer
        ).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    fileprivate func keepAlive() throws(SettingsError) -> Duration? {
        let key = key(
            "keep_alive", "-1", "a time such as 30 min, or -1 for ever", "How long Ollama keeps an idle model loaded")
        return try value(key) { $0 == "-1" ? .some(nil) : Duration(settingText: $0).map(Optional.some) }
    }

    func proxy() throws(SettingsError) -> String? {
        let key = key("proxy", "", "an address, or empty", "Proxy for these requests; empty for none")
        return try value(key, shown: WebAddress.hidingPassword) { Optional.some($0.isEmpty ? nil : $0) }
    }
}
