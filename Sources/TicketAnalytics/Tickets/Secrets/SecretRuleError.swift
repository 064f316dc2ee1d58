/// A line of a table of secret rules that cannot be read.
public struct SecretRuleError: Error, Hashable, CustomStringConvertible {
    public var file: String
    /// Counted from 1; 0 for the file as a whole.
    public var line: Int
    public var reason: String

    public var description: String { line == 0 ? "\(file): \(reason)" : "\(file):\(line): \(reason)" }
}

extension SecretRuleError: Explainable {
    public var problem: String { "The secret rules \(description)" }
    public var remedy: String { "Correct that line, or leave [text] secret_rules_file empty." }
    public var exitStatus: ExitStatus { .configuration }
    public var isRetryable: Bool { false }
}
