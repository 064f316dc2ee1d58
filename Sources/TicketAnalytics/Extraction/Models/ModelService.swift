public import Curl
import JSON

/// The model servers of a site: asks what they are, and makes the extractor that uses them.
///
/// ```swift
/// let service = try ModelService(.ollama, settings, client: client)
/// let extractor = try await service.extractor()
/// ```
public struct ModelService: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case ollama, openai }

    /// What one server said of itself and the model, for the doctor.
    public struct Check: Sendable {
        /// Host and port, or the socket's path.
        public let server: String
        public let result: Result<ModelProfile, any Error>
    }

    private let wire: any ModelProtocol
    private let settings: ModelSettings
    private let servers: [ModelServer]

    /// Throws ``ExtractionError/unsuitable(server:detail:)`` for an address that is none, or if there is none.
    public init(_ kind: Kind, _ settings: ModelSettings, client: HTTPClient) throws(ExtractionError) {
        guard !settings.endpoints.isEmpty else {
            throw .unsuitable(server: "in the settings", detail: "no endpoint is named")
        }
        wire = kind == .ollama ? OllamaChat() : OpenAIChat()
        self.settings = settings
        servers = try settings.endpoints.map { address throws(ExtractionError) in
            try ModelServer(address, client: client, settings)
        }
    }

    /// Asks every server, changing nothing; in the order of the settings.
    public func check() async -> [Check] {
        var checks: [Check] = []
        for server in servers {
            checks.append(Check(server: server.label, result: await profile(at: server)))
        }
        return checks
    }

    /// Has the servers load the model, and freezes what identifies the answers. One good server is enough; others may
    /// come back.
    ///
    /// Throws ``ExtractionError``: a reason that lasts (no such model, wrong key) before one that may pass.
    public func extractor() async throws -> ModelExtractor {
        let profiles = await check().map(\.result)
        let profile = try Self.firstSuccess(of: profiles)
        var settings = settings
        settings.contextTokens = min(settings.contextTokens, profile.contextLength ?? .max)
        var loads: [Result<Void, any Error>] = []
        for (server, answered) in zip(servers, profiles) where (try? answered.get()) != nil {
            loads.append(await load(settings, profile, at: server))
        }
        try Self.firstSuccess(of: loads)
        return ModelExtractor(wire, endpoints(settings, profile), settings, profile)
    }

    private func endpoints(_ settings: ModelSettings, _ profile: ModelProfile) -> Endpoints {
        let body = wire.probe(settings, profile).encodedBytes()
        return Endpoints(servers, requests: settings.requestsInFlight) { [wire] server in
            // A server that comes back may have to load the model first.
            let response = try await server.post(wire.path, body, within: settings.loadTimeout)
            _ = try wire.object(server, settings.model, response)
        }
    }

    private func profile(at server: ModelServer) async -> Result<ModelProfile, any Error> {
        do {
            return .success(try await wire.profile(of: settings.model, at: server, settings))
        } catch {
            return .failure(error)
        }
    }

    private func load(_ settings: ModelSettings, _ profile: ModelProfile, at server: ModelServer) async -> Result<
        Void, any Error
    > {
        do {
            return .success(try await wire.load(settings, profile, at: server))
        } catch {
            return .failure(error)
        }
    }

    private static func firstSuccess<Value>(of results: [Result<Value, any Error>]) throws -> Value {
        var errors: [any Error] = []
        for result in results {
            switch result {
            case .success(let value): return value
            case .failure(let error): errors.append(error)
            }
        }
        throw errors.first { ($0 as? ExtractionError)?.isRetryable == false } ?? errors.first ?? CancellationError()
    }
}
