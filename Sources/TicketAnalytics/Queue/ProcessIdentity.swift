#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// This process: host and pid.
public struct ProcessIdentity: Sendable, Hashable {
    public let host: String
    public let pid: Int32

    public init(host: String, pid: Int32) {
        self.host = host
        self.pid = pid
    }

    public static let current = ProcessIdentity(host: hostName(), pid: getpid())

    /// Whether the process runs, if it is one of this host.
    public var isAlive: Bool { kill(pid, 0) == 0 || errno == EPERM }

    private static func hostName() -> String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
