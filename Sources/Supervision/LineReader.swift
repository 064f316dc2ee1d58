import Foundation

/// Reads a pipe on a thread of its own, so that a silent child blocks nobody.
enum LineReader {
    /// Bytes after which a line without an end is cut.
    static let limit = 1 << 20

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
            pending.removeFirst(handleLines(of: pending, handle))
        }
        if !pending.isEmpty { handle(String(decoding: pending, as: UTF8.self)) }
    }

    /// - Returns: How many bytes were handled; the rest is a line that has not ended.
    private static func handleLines(of bytes: [UInt8], _ handle: (String) -> Void) -> Int {
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            handle(String(decoding: bytes[start..<end], as: UTF8.self))
            start = end + 1
        }
        while bytes.count - start > limit {
            handle(String(decoding: bytes[start..<start + limit], as: UTF8.self))
            start += limit
        }
        return start
    }
}
