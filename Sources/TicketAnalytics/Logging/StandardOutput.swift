#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Whole lines to standard output, by the system call.
public enum StandardOutput {
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// A reader that went away must not end the process: the write fails instead, and the line is dropped.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    @Sendable public static func write(_ line: String) { write(line, to: STDOUT_FILENO) }

    /// Writes `line` with one call, so that lines of several threads and processes do not mix (on a pipe up to 4 KiB).
    ///
    /// On a descriptor that does not block, a reader that takes nothing for `patience` milliseconds loses the line's
    /// rest; on one that blocks, a slow reader slows the writer.
    static func write(_ line: String, to descriptor: Int32, patience: Int32 = 1_000) {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Self.systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest.removeFirst(count)
            } else if count == 0 || !mayTryAgain(descriptor, patience) {
                return
            }
        }
    }

    private static func mayTryAgain(_ descriptor: Int32, _ patience: Int32) -> Bool {
        errno == EINTR || errno == EAGAIN && isReady(descriptor, patience)
    }

    /// Waits until a descriptor that does not block takes more.
    private static func isReady(_ descriptor: Int32, _ patience: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&wanted, 1, patience) == 1
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, bytes, count)
        #else
        Musl.write(descriptor, bytes, count)
        #endif
    }
}
