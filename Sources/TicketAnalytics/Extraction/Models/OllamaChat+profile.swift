import JSON

extension OllamaChat {
    func profile(of model: String, at server: ModelServer, _ settings: ModelSettings) async throws -> ModelProfile {
        let version = try await object(server, model, server.get("/api/version"))["version"]?.string
        guard let version else {
            throw ExtractionError.unsuitable(server: server.label, detail: "it is no Ollama server")
        }
        guard !Self.isOlder(version, than: (0, 5)) else {
            throw ExtractionError.unsuitable(server: server.label, detail: "Ollama \(version) knows no JSON schema")
        }
        let digest = try await digest(of: model, at: server)
        let question = JSONValue.object(["model": .string(model)]).encodedBytes()
        let shown = try await object(server, model, server.post("/api/show", question, within: .seconds(30)))
        return ModelProfile(
            version: version, digest: digest, contextLength: Self.contextLength(in: shown["model_info"]),
            canThink: shown["capabilities"]?.array?.contains("thinking") ?? false)
    }

    /// From the list of models, where a name without a tag stands with `:latest`.
    private func digest(of model: String, at server: ModelServer) async throws -> String? {
        let models = try await object(server, model, server.get("/api/tags"))["models"]?.array ?? []
        let names = [model, model + ":latest"]
        guard let entry = models.first(where: { names.contains($0["name"]?.string ?? "") }) else {
            throw ExtractionError.modelMissing(model: model, server: server.label, remedy: pullHint(model))
        }
        return entry["digest"]?.string
    }

    /// `llama.context_length`, `qwen3.context_length`: the key begins with the model's architecture.
    private static func contextLength(in info: JSONValue?) -> Int? {
        info?.object?.members.first { $0.key.hasSuffix(".context_length") }?.value.int
    }

    static func isOlder(_ version: String, than wanted: (Int, Int)) -> Bool {
        let numbers = version.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
        guard numbers.count >= 2, numbers[0...1] != [0, 0] else { return false }  // 0.0.0 is a build from source
        return (numbers[0], numbers[1]) < wanted
    }
}
