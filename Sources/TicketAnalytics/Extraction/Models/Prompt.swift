internal import Crypto
import JSON

/// The conversation that a model sees: constant messages first, so that engines reuse their cached prefix, the ticket
/// last.
public struct Prompt: Sendable, Hashable {
    public enum Role: String, Sendable { case system, user, assistant }

    public struct Message: Sendable, Hashable {
        public let role: Role
        public let content: String
    }

    /// Instruction and worked examples, the same bytes for every ticket.
    public let constant: [Message]

    public static let standard = Prompt(instruction: instruction, examples: examples)

    init(instruction: String, examples: [Example]) {
        constant =
            [Message(role: .system, content: instruction)]
            + examples.flatMap { example in
                [
                    Message(role: .user, content: TicketFence.around(example.ticket)),
                    Message(role: .assistant, content: example.answer.encoded()),
                ]
            }
    }

    /// The whole conversation about one ticket.
    public func messages(about ticket: String) -> [Message] {
        constant + [Message(role: .user, content: TicketFence.around(ticket))]
    }

    /// SHA-256, hexadecimal, of everything beside ticket and model that decides an answer.
    func hash(_ settings: ModelSettings) -> String {
        var hasher = SHA256()
        for message in messages(about: "") {
            hasher.update(data: Array("\(message.role.rawValue)\u{0}\(message.content)\u{0}".utf8))
        }
        hasher.update(data: Array(AnswerSchema.value.encoded().utf8))
        let limits = "\(settings.contextTokens) \(settings.answerTokens)"
        hasher.update(data: Array("\u{0}\(limits) \(Sampling.first(settings)) \(Sampling.second(settings))".utf8))
        return hasher.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// A pessimistic count of the tokens that every request takes beside its ticket.
    var tokens: Int {
        messages(about: "").reduce(0) { $0 + TokenEstimate.tokens(in: $1.content) + Self.tokensOfARole }
    }

    /// Chat templates put a few special tokens around each message.
    private static let tokensOfARole = 8
}
