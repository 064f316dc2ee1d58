import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The file of a SQLite database, and which one it was when it was opened: another may take its place, whose name alone is
/// the same.
final class DatabaseFile: Sendable {
    struct Identity: Equatable {
        let device: UInt64
        let number: UInt64
    }

    let path: String
    private let opened: Mutex<Identity?>

    init(_ path: String) {
        self.path = path
        opened = Mutex(Self.identity(path))
    }

    /// Nil if there is none.
    var identity: Identity? { Self.identity(path) }

    /// - Throws: `StoreError.noDatabase`
    func isReplaced() throws(StoreError) -> Bool {
        guard let identity else { throw .noDatabase(file: path) }
        return opened.withLock { $0 != identity }
    }

    func isOpened(as identity: Identity?) { opened.withLock { $0 = identity } }

    private static func identity(_ path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }
}
