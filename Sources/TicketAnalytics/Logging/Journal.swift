public import Logging

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// systemd's journal, which takes a line's level from a `<N>` before it.
public enum Journal {
    /// Whether this process's standard output goes there.
    public static let takesOutput = isBehind(STDOUT_FILENO)
    /// The same for standard error.
    public static let takesErrors = isBehind(STDERR_FILENO)

    /// `JOURNAL_STREAM` names the device and inode; a pipe or file that took the stream's place has others.
    static func isBehind(
        _ descriptor: Int32, environment: [String: String] = ProcessEnvironment.variables
    ) -> Bool {
        var status = stat()
        guard let stream = environment["JOURNAL_STREAM"], fstat(descriptor, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }

    /// `<6>` for info; the numbers are syslog's.
    public static func mark(_ level: Logger.Level) -> String {
        switch level {
        case .trace, .debug: "<7>"
        case .info: "<6>"
        case .notice: "<5>"
        case .warning: "<4>"
        case .error: "<3>"
        case .critical: "<2>"
        }
    }
}
