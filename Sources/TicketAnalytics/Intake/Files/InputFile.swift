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
    private let contents: [UInt8]
    /// Where an ordinary file was when it was opened: standard input may begin in the middle of one.
    private let start: off_t

    /// Opens the file at `path`; `-` is standard input.
    public init(opening path: String) throws(ImportError) {
        name = path == "-" ? "standard input" : path
        contents = []
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        start = descriptor >= 0 ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
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
        self.contents = contents
        totalBytes = contents.count
        descriptor = -1
        start = 0
    }

    private init(again other: InputFile, _ descriptor: Int32) {
        name = other.name
        totalBytes = other.totalBytes
        contents = other.contents
        start = other.start
        self.descriptor = descriptor
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The same from its start, to be read beside this one; nil for a pipe, which can be read only once.
    func again() throws(ImportError) -> InputFile? {
        guard totalBytes != nil else { return nil }
        guard descriptor >= 0 else { return InputFile(again: self, -1) }
        let copy = dup(descriptor)
        guard copy >= 0 else { throw .readFailed(file: name, reason: Self.reason(errno)) }
        return InputFile(again: self, copy)
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
        let place = self.start + off_t(bytesRead + start)
        while true {
            let count = block.withUnsafeMutableBytes { rest in
                // Copies of a descriptor share one place in the file.
                if totalBytes != nil { return pread(descriptor, rest.baseAddress! + start, rest.count - start, place) }
                #if canImport(Glibc)
                return Glibc.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #elseif canImport(Musl)
                return Musl.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #else
                return Darwin.read(descriptor, rest.baseAddress! + start, rest.count - start)
                #endif
            }
            if count >= 0 { return count }
            if errno != EINTR { throw .readFailed(file: name, reason: Self.reason(errno)) }
        }
    }

    private func readMemory(into block: inout [UInt8], at start: Int) -> Int {
        let part = contents[(bytesRead + start)...].prefix(block.count - start)
        block.replaceSubrange(start..<start + part.count, with: part)
        return part.count
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
