#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A question to whoever sits at the terminal.
public enum Confirmation {
    /// Whether anybody can answer.
    public static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && StandardStream.error.isTerminal }

    /// Whether it was answered with yes.
    public static func isGiven(to question: String) -> Bool {
        StandardStream.error.write("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased())
    }
}
