#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file, standard input or bytes in memory, read once from front to back.
public final class InputFile {
    /// The path as given; "standard input" for `-`.
    public let name: String
    /// The size in bytes of an ordinary file; nil for a pipe.
    public let totalBytes: Int?
    /// How many bytes have been read so far.
    public private(set) var bytesRead = 0

    private let descriptor: Int32
    private var contents: ArraySlice<UInt8>

    /// Opens the file at `path`; `-` is standard input.
    public init(opening path: String) throws(ImportError) {
        name = path == "-" ? "standard input" : path
        contents = []
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .cannotOpen(file: name, reason: Self.reason(errno), isDenied: errno == EACCES || errno == EPERM)
        }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        totalBytes = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// Reads bytes that are in memory already.
    public init(contents: [UInt8], name: String = "text") {
        self.name = name
        self.contents = contents[...]
        totalBytes = contents.count
        descriptor = -1
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// All that is left of it; for answers and single texts, not for exports.
    public func readToEnd() throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try read(into: &block)
            if count == 0 { return bytes }
            bytes.append(contentsOf: block[..<count])
        }
    }

    /// Fills `block` from its start; fewer bytes than it holds are the end of the file.
    func read(into block: inout [UInt8]) throws(ImportError) -> Int {
        var count = 0
        while count < block.count {
            let more = descriptor >= 0 ? try readFile(into: &block, at: count) : readMemory(into: &block, at: count)
            guard more > 0 else { break }
            count += more
        }
        bytesRead += count
        return count
    }

    private func readFile(into block: inout [UInt8], at start: Int) throws(ImportError) -> Int {
        while true {
            let count = block.withUnsafeMutableBytes { rest in
                #if canImport(Glibc)
                Glibc.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #elseif canImport(Musl)
                Musl.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #else
                Darwin.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #endif
            }
            if count >= 0 { return count }
            if errno != EINTR { throw .readFailed(file: name, reason: Self.reason(errno)) }
        }
    }

    private func readMemory(into block: inout [UInt8], at start: Int) -> Int {
        let part = contents.prefix(block.count - start)
        block.replaceSubrange(start..<start + part.count, with: part)
        contents = contents.dropFirst(part.count)
        return part.count
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
