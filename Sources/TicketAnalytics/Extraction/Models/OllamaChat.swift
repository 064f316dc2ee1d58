import Curl
import JSON

/// Ollama's own protocol, `/api/chat`.
///
/// The answer is asked for in one piece (`stream: false`). A stream would tell the first token from the last, but costs
/// a line and a parse for each of an answer's some hundred tokens, where a worker should do with 0.14 ms a ticket. What
/// it could cut short is bounded anyway: `num_predict` bounds a flood, Ollama itself ends 30 equal tokens, and the
/// deadline bounds the rest.
struct OllamaChat: ModelProtocol {
    let name = "ollama"
    let path = "/api/chat"

    func body(
        _ messages: [Prompt.Message], _ sampling: Sampling, _ settings: ModelSettings, _ profile: ModelProfile
    ) -> JSONValue {
        var body = Self.constantPart(settings)
        // Thinking models think unless told not to, and then answer in a second call; others refuse the word in some
        // versions.
        if profile.canThink { body["think"] = false }
        body["stream"] = false
        body["format"] = AnswerSchema.value
        body["options"] = .object(Self.options(settings, sampling))
        body["messages"] = messages.json
        return .object(body)
    }

    func answer(in response: HTTPResponse, from server: String, model: String) throws(ExtractionError) -> ModelAnswer {
        let value = try? JSONValue(parsing: response.body)
        if let complaint = ServerComplaint(response, value) {
            throw complaint.error(server: server, model: model, pullHint: pullHint(model))
        }
        guard let value, let text = value["message"]?["content"]?.string else {
            throw .serverFailed(server: server, detail: "its answer is not that of an Ollama server")
        }
        return ModelAnswer(
            text: text, ending: Self.ending(of: value), promptTokens: value["prompt_eval_count"]?.int,
            answerTokens: value["eval_count"]?.int, busy: Self.busyTime(in: value))
    }

    func load(_ settings: ModelSettings, _ profile: ModelProfile, at server: ModelServer) async throws {
        var body = Self.constantPart(settings)
        body["stream"] = false
        body["options"] = .object(Self.loadOptions(settings))
        body["messages"] = []
        let response = try await server.post(
            path, JSONValue.object(body).encodedBytes(), within: settings.loadTimeout)
        let value = try? JSONValue(parsing: response.body)
        guard let complaint = ServerComplaint(response, value) else { return }
        throw complaint.error(server: server.label, model: settings.model, pullHint: pullHint(settings.model))
    }

    func probe(_ settings: ModelSettings, _ profile: ModelProfile) -> JSONValue {
        var body = Self.constantPart(settings)
        if profile.canThink { body["think"] = false }
        body["stream"] = false
        var options = Self.loadOptions(settings)
        options["num_predict"] = 1
        body["options"] = .object(options)
        body["messages"] = [Prompt.Message].probe.json
        return .object(body)
    }

    func pullHint(_ model: String) -> String { "Run on the server: ollama pull \(model)" }

    /// The only place of everything that, differing between two requests, makes Ollama load the model anew; and of the
    /// switches that make an over-long prompt an error instead of a silent cut.
    private static func constantPart(_ settings: ModelSettings) -> JSONObject {
        [
            "model": .string(settings.model),
            "keep_alive": settings.keepAlive.map { .string("\($0.components.seconds)s") } ?? -1,
            "truncate": false,
            "shift": false,
        ]
    }

    private static func loadOptions(_ settings: ModelSettings) -> JSONObject {
        ["num_ctx": .integer(Int64(settings.contextTokens))]
    }

    private static func options(_ settings: ModelSettings, _ sampling: Sampling) -> JSONObject {
        var options = loadOptions(settings)
        options["num_predict"] = .integer(Int64(settings.answerTokens))
        options["temperature"] = .double(sampling.temperature)
        options["seed"] = .integer(Int64(sampling.seed))
        // 1.1 was the default up to 0.32.9 and punishes the keys that a JSON array repeats.
        options["repeat_penalty"] = 1.0
        options["presence_penalty"] = .double(sampling.presencePenalty)
        return options
    }

    private static func busyTime(in value: JSONValue) -> Duration? {
        let parts = ["load_duration", "prompt_eval_duration", "eval_duration"].compactMap { value[$0]?.int }
        return parts.isEmpty ? nil : .nanoseconds(parts.reduce(0, +))
    }

    private static func ending(of value: JSONValue) -> ModelAnswer.Ending {
        guard value["done"]?.bool == true else { return .broken("the server gave up before the end (repetition)") }
        switch value["done_reason"]?.string {
        case "stop": return .complete
        case "length": return .cut
        case let reason: return .broken("it ended with \"\(reason ?? "")\"")
        }
    }
}
