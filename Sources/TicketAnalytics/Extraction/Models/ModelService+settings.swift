internal import Curl

extension ModelService {
    /// The service that `[extractor]` describes, with a client of its own; nil if it chooses an extractor without a
    /// model.
    ///
    /// Throws ``SettingsError`` if the key cannot be read, ``ExtractionError`` if an endpoint cannot be used.
    ///
    /// - Parameter requestsInFlight: How many requests there are at most at the same time.
    public init?(_ settings: ExtractorSettings, requestsInFlight: Int = 1) throws {
        guard let kind = Kind(rawValue: settings.kind.rawValue) else { return nil }
        var configuration = HTTPClient.Configuration()
        configuration.caFile = settings.certificateFile
        configuration.proxy = settings.proxy.map { .url($0) } ?? .none
        try self.init(
            kind, ModelSettings(settings, requestsInFlight: requestsInFlight), client: HTTPClient(configuration))
    }
}

extension ModelSettings {
    init(_ settings: ExtractorSettings, requestsInFlight: Int) throws(SettingsError) {
        self.init(
            endpoints: settings.endpoints, model: settings.model, apiKey: try settings.apiKey.read(),
            contextTokens: settings.contextTokens, answerTokens: settings.answerTokens,
            temperature: settings.temperature, seed: settings.seed, keepAlive: settings.keepAlive,
            connectTimeout: settings.connectTimeout, loadTimeout: settings.firstByteTimeout,
            requestTimeout: settings.requestTimeout, maxAnswerBytes: settings.maxAnswerBytes,
            requestsInFlight: requestsInFlight)
    }
}
