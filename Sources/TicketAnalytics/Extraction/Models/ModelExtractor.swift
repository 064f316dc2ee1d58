import Curl

/// Asks a language model for the skills in a text; one flow for every kind of server. Made by
/// ``ModelService/extractor()``.
///
/// A request that a server cannot take goes to the next; an answer that cannot be used is asked for once more; a text
/// too long for the window is read in overlapping chunks, one after the other, so that a ticket never takes more than
/// one of the model's slots.
public struct ModelExtractor: SkillExtractor {
    public let identity: ExtractorIdentity

    private let wire: any ModelProtocol
    private let endpoints: Endpoints
    private let settings: ModelSettings
    private let budget: TokenBudget
    private let first: RequestTemplate
    private let second: RequestTemplate

    init(_ wire: any ModelProtocol, _ endpoints: Endpoints, _ settings: ModelSettings, _ profile: ModelProfile) {
        let prompt = Prompt.standard
        self.wire = wire
        self.endpoints = endpoints
        self.settings = settings
        budget = TokenBudget(context: settings.contextTokens, answer: settings.answerTokens, prompt: prompt.tokens)
        first = RequestTemplate(wire, prompt, .first(settings), settings, profile)
        second = RequestTemplate(wire, prompt, .second(settings), settings, profile)
        identity = ExtractorIdentity(
            extractor: wire.name, model: settings.model, modelDigest: profile.digest, promptHash: prompt.hash(settings))
    }

    /// Throws ``ExtractionError``, or `CancellationError`, which also closes the connection and so frees the model's
    /// slot.
    public func extract(from text: String) async throws -> Extraction {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            return Extraction(skills: [])
        }
        return try await extract(from: text, limit: budget.ticket)
    }

    private func extract(from text: String, limit: Int) async throws -> Extraction {
        var whole = Extraction(skills: [])
        for chunk in Chunker(limit: limit).chunks(of: text) {
            whole.merge(try await extract(fromChunk: chunk.text, limit: limit))
        }
        return whole
    }

    /// The estimate of tokens can be too low for odd texts; then the server says so, and the chunk is halved.
    private func extract(fromChunk text: String, limit: Int) async throws -> Extraction {
        do {
            return try await ask(about: text)
        } catch ExtractionError.promptTooLong(let server, let detail) {
            let smaller = min(limit, TokenEstimate.tokens(in: text)) / 2
            guard smaller >= TokenBudget.smallestTicket else {
                throw ExtractionError.promptTooLong(server: server, detail: detail)
            }
            return try await extract(from: text, limit: smaller)
        }
    }

    private func ask(about text: String) async throws -> Extraction {
        let (reading, _) = try await read(first, text)
        if case .complete(let extraction) = reading { return extraction }
        let (again, server) = try await read(second, text)
        switch ModelReading.better(reading, again) {
        case .complete(let extraction), .partial(let extraction): return extraction
        case .useless(let reason, let answer):
            throw ExtractionError.badAnswer(server: server, detail: reason, answer: answer)
        }
    }

    public var notice: String? { endpoints.notice }

    private func read(_ template: RequestTemplate, _ text: String) async throws -> (ModelReading, server: String) {
        let body = template.body(about: text)
        return try await endpoints.withServer { server in
            let response = try await server.post(wire.path, body, within: settings.requestTimeout)
            let answer = try wire.answer(in: response, from: server.label, model: settings.model)
            try rejectIfCut(answer, text, server.label)
            return ((ModelReading(answer), server.label), answer.busy)
        }
    }

    /// Some servers cut an over-long prompt although asked not to; only their count of its tokens tells.
    private func rejectIfCut(_ answer: ModelAnswer, _ text: String, _ server: String) throws(ExtractionError) {
        let wasCut = budget.wasCut(
            promptTokens: answer.promptTokens, estimate: budget.prompt + TokenEstimate.tokens(in: text))
        guard wasCut else { return }
        throw .promptTooLong(server: server, detail: "it read only \(answer.promptTokens ?? 0) tokens of it")
    }
}
