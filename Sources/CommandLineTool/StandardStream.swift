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

    public var isTerminal: Bool { isatty(rawValue) == 1 }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
