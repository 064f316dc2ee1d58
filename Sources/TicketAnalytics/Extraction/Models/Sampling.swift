/// How the model picks its words.
struct Sampling: Sendable, Hashable {
    let temperature: Double
    let seed: Int
    let presencePenalty: Double

    /// The first try: as repeatable as the settings say.
    static func first(_ settings: ModelSettings) -> Sampling {
        Sampling(temperature: settings.temperature, seed: settings.seed, presencePenalty: 0)
    }

    /// The second try after an unusable answer. At temperature 0 the same prompt would give the same answer, so seed
    /// and temperature differ; the small penalty breaks endless repetition. The prompt stays as it was, and with it the
    /// engine's whole cached prefix, which a reply with feedback would lengthen.
    static func second(_ settings: ModelSettings) -> Sampling {
        Sampling(temperature: max(settings.temperature, 0.4), seed: settings.seed + 1, presencePenalty: 0.3)
    }
}
