/// An error that may reach a person: what happened, and what to do about it.
public protocol Explainable: Error {
    /// What happened, in one line.
    var problem: String { get }
    /// What to do next, in one line.
    var remedy: String { get }
    /// The exit code of a command that this error ends.
    var exitStatus: ExitStatus { get }
    /// Whether the same call may succeed later without anybody's doing.
    var isRetryable: Bool { get }
}

extension Error {
    /// What happened, in one line, whatever the error is.
    public var problemInWords: String { (self as? any Explainable)?.problem ?? "\(self)" }
}
