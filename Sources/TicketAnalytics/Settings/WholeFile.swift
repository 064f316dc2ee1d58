#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Reads small files without Foundation.
enum WholeFile {
    struct Failure: Error {
        let reason: String

        init(_ reason: String) { self.reason = reason }
        init(errno code: Int32) { reason = String(cString: strerror(code)) }
    }

    /// The file's bytes; more than `limit` is a failure.
    static func bytes(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(errno: errno) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { throw Failure(errno: errno) }
            if count == 0 { return content }
            content += chunk[..<count]
            if content.count > limit { throw Failure("it is larger than \(limit) bytes") }
        }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The folder of the running program.
    static func executableFolder() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        guard count > 0 else { return nil }
        return FilePlace.folder(of: String(decoding: buffer[..<count], as: UTF8.self))
    }
}
