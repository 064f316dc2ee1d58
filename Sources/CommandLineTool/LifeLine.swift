import Dispatch

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A pipe whose other end only the parent holds: it ends when the parent does, however that dies.
public enum LifeLine: Sendable {
    case standardInput

    /// Waits for the end, or for the task to be cancelled.
    func end() async {
        let (stream, ended) = AsyncStream<Void>.makeStream()
        let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO)
        source.setEventHandler {
            var block = [UInt8](repeating: 0, count: 4096)
            if read(STDIN_FILENO, &block, block.count) <= 0 { ended.finish() }
        }
        source.resume()
        for await _ in stream {}
        source.cancel()
    }
}
