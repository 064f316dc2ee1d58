/// `[text]`: what the extractor gets to read of a ticket.
public struct TextSettings: Sendable, Hashable {
    /// Estimated tokens of one ticket's text, at most.
    public var maxTokens: Int
    /// A site's own rules for what is a secret, beside the built-in ones.
    public var secretRulesFile: String?

    init(_ section: SettingsSection) throws(SettingsError) {
        maxTokens = try section.integer(
            "max_tokens", 16_000, in: 500...1_000_000,
            "Longest text of a ticket in tokens, estimated high; the middle of its longest notes is left out first")
        secretRulesFile = try section.optionalPath(
            "secret_rules_file", "Your own rules for what is masked as a secret; the built-in ones always hold")
    }
}
