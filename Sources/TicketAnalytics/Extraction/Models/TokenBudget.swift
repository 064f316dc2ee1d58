/// How a model's context window is shared out: the constant prompt, the answer, and the rest for the ticket.
struct TokenBudget: Sendable, Hashable {
    /// The window that every request asks for, in tokens.
    let context: Int
    /// The longest answer.
    let answer: Int
    /// The constant part of the prompt, estimated.
    let prompt: Int

    /// What is left for the text of a ticket; at least `smallestTicket`, a window smaller than that is told by the
    /// server.
    var ticket: Int { max(Self.smallestTicket, context - answer - prompt) }

    /// Below this a smaller chunk would hold no thought any more.
    static let smallestTicket = 128

    /// Whether the server's count says that it cut the prompt although asked not to: at the window, or at half of it
    /// (Ollama 0.30.11 and later). A prompt that just happens to be that long is cut into smaller chunks for nothing,
    /// which does no harm.
    func wasCut(promptTokens: Int?, estimate: @autoclosure () -> Int) -> Bool {
        guard let promptTokens else { return false }
        let half = context / 2
        return promptTokens >= context - 1 || ((half - 1...half + 4).contains(promptTokens) && estimate() > half + 4)
    }
}
