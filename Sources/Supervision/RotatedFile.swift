import Foundation

/// A log file that makes room for a new one when it is full: `name`, `name.1`, `name.2`, the oldest is dropped.
struct RotatedFile {
    private let folder: URL
    private let name: String
    private let maxBytes: Int
    private let count: Int
    private var handle: FileHandle
    private var bytes: Int

    /// - Parameter count: How many files are kept, the current one included.
    init(folder: URL, name: String, maxBytes: Int, count: Int) throws {
        self.folder = folder
        self.name = name
        self.maxBytes = maxBytes
        self.count = count
        // If this fails, opening the file says why in the system's words.
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        (handle, bytes) = try Self.open(folder.appendingPathComponent(name))
    }

    mutating func write(_ line: String) throws {
        let data = Data((line + "\n").utf8)
        if bytes > 0, bytes + data.count > maxBytes { try rotate() }
        try handle.write(contentsOf: data)
        bytes += data.count
    }

    private mutating func rotate() throws {
        // The old file stays open until the new one is, so that what fails here can be tried again.
        try makeRoom()
        (handle, bytes) = try Self.open(path(0))
    }

    private func makeRoom() throws {
        let files = FileManager.default
        // Gone already if the new file could not be made the last time.
        guard files.fileExists(atPath: path(0).path) else { return }
        for index in stride(from: count - 1, through: 0, by: -1) {
            let file = path(index)
            guard files.fileExists(atPath: file.path) else { continue }
            if index == count - 1 {
                try files.removeItem(at: file)
            } else {
                try files.moveItem(at: file, to: path(index + 1))
            }
        }
    }

    private func path(_ index: Int) -> URL {
        folder.appendingPathComponent(index == 0 ? name : "\(name).\(index)")
    }

    private static func open(_ file: URL) throws -> (FileHandle, Int) {
        let descriptor = Foundation.open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return (handle, Int(try handle.seekToEnd()))
    }
}
