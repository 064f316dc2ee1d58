import Foundation

/// Reads a pipe on a thread of its own, so that a silent child blocks nobody.
enum LineReader {
    /// A line without an end is cut here.
    private static let limit = 1 << 20

    static func lines(of file: FileHandle) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream<String>.makeStream()
        let thread = Thread {
            read(file.fileDescriptor) { continuation.yield($0) }
            try? file.close()
            continuation.finish()
        }
        thread.name = "log reader"
        thread.start()
        return stream
    }

    private static func read(_ descriptor: Int32, _ handle: (String) -> Void) {
        var pending: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Foundation.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            pending.append(contentsOf: block[..<count])
            while let end = pending.firstIndex(of: UInt8(ascii: "\n")) ?? (pending.count > limit ? limit : nil) {
                handle(String(decoding: pending[..<end], as: UTF8.self))
                pending.removeFirst(min(end + 1, pending.count))
            }
        }
        if !pending.isEmpty { handle(String(decoding: pending, as: UTF8.self)) }
    }
}
