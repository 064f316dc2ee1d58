/// A line of a gold file that cannot be read.
public struct GoldError: Error, Hashable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

extension GoldError: Explainable {
    public var problem: String { "The labelled ticket \(description)" }
    public var remedy: String { "Correct that line: each is an object with id, text and skills (name, kind, quote)." }
    public var exitStatus: ExitStatus { .badData }
    public var isRetryable: Bool { false }
}
