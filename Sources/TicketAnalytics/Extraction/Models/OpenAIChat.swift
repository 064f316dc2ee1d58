import Curl
import JSON

/// The protocol of vLLM, llama.cpp, LM Studio and others, `/v1/chat/completions`. The server's own set-up decides the
/// context window.
struct OpenAIChat: ModelProtocol {
    let name = "openai"
    let path = "/v1/chat/completions"

    func body(
        _ messages: [Prompt.Message], _ sampling: Sampling, _ settings: ModelSettings, _ profile: ModelProfile
    ) -> JSONValue {
        [
            "model": .string(settings.model),
            "max_tokens": .integer(Int64(settings.answerTokens)),
            "temperature": .double(sampling.temperature),
            "seed": .integer(Int64(sampling.seed)),
            "presence_penalty": .double(sampling.presencePenalty),
            "stream": false,
            "response_format": [
                "type": "json_schema",
                "json_schema": ["name": "skills", "strict": true, "schema": AnswerSchema.value],
            ],
            "messages": messages.json,
        ]
    }

    func answer(in response: HTTPResponse, from server: String, model: String) throws(ExtractionError) -> ModelAnswer {
        let value = try? JSONValue(parsing: response.body)
        if let complaint = ServerComplaint(response, value) {
            throw complaint.error(server: server, model: model, pullHint: pullHint(model))
        }
        guard let value, let choice = value["choices"]?[0], let message = choice["message"] else {
            throw .serverFailed(server: server, detail: "its answer is not that of an OpenAI-compatible server")
        }
        return ModelAnswer(
            text: message["content"]?.string ?? "", ending: Self.ending(of: choice),
            promptTokens: value["usage"]?["prompt_tokens"]?.int,
            answerTokens: value["usage"]?["completion_tokens"]?.int,
            busy: Self.busyTime(in: value["timings"]))
    }

    func profile(of model: String, at server: ModelServer, _ settings: ModelSettings) async throws -> ModelProfile {
        let models = try await object(server, model, server.get("/v1/models"))["data"]?.array ?? []
        guard let entry = models.first(where: { Self.isSame($0["id"]?.string, model) }) else {
            throw ExtractionError.modelMissing(model: model, server: server.label, remedy: pullHint(model))
        }
        return ModelProfile(contextLength: entry["max_model_len"]?.int ?? entry["meta"]?["n_ctx"]?.int)
    }

    /// These servers load their model when they start.
    func load(_ settings: ModelSettings, _ profile: ModelProfile, at server: ModelServer) async throws {}

    func probe(_ settings: ModelSettings, _ profile: ModelProfile) -> JSONValue {
        ["model": .string(settings.model), "max_tokens": 1, "stream": false, "messages": [Prompt.Message].probe.json]
    }

    func pullHint(_ model: String) -> String {
        "Start that server with \(model), or set the extractor's model to a name that its /v1/models lists."
    }

    private static func isSame(_ id: String?, _ model: String) -> Bool { id == model || id == model + ":latest" }

    /// llama.cpp tells; vLLM does not.
    private static func busyTime(in timings: JSONValue?) -> Duration? {
        guard let prompt = timings?["prompt_ms"]?.double, let answer = timings?["predicted_ms"]?.double else {
            return nil
        }
        return .milliseconds(prompt + answer)
    }

    private static func ending(of choice: JSONValue) -> ModelAnswer.Ending {
        switch choice["finish_reason"]?.string {
        case "stop": .complete
        case "length": .cut
        case let reason: .broken("it ended with \"\(reason ?? "")\"")
        }
    }
}
