public import Logging
import TicketAnalytics

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where a command speaks: data to `output`, words about it to `error`.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes all of it; a reader that has gone away (`report skills | head`) ends the program quietly.
    public func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(rawValue, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : 73)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes lines of words, clean: names in them come from tickets and files.
    ///
    /// - Parameter level: How much they matter, where they go to the journal.
    public func say(_ words: String, _ level: Logger.Level = .info) {
        let mark = self == .error && Journal.takesErrors ? Journal.mark(level) : ""
        let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        write(lines.map { "\(mark)\(String($0).cleaned)\n" }.joined())
    }

    public var isTerminal: Bool { isatty(rawValue) == 1 }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
