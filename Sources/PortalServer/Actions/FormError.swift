public import TicketAnalytics

/// A form that cannot be read.
public enum FormError: Error, Hashable {
    case missing(String)
    case noNumber(String, String)
    case noChoice(String, String)
}

extension FormError: Explainable {
    public var problem: String {
        switch self {
        case .missing(let name): "The field \"\(name)\" is empty."
        case .noNumber(let name, let value): "The field \"\(name)\" takes a number, not \"\(value)\"."
        case .noChoice(let name, let value): "The field \"\(name)\" offers no \"\(value)\"."
        }
    }

    public var remedy: String { "Fill it in, and send the form again." }
    public var exitStatus: ExitStatus { .badData }
    public var isRetryable: Bool { false }
}
