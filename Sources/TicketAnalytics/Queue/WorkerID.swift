/// A worker's name in the database: role, host, process and start, so that no two processes ever share one.
public struct WorkerID: Sendable, Hashable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    /// A name for a new process, for example `worker-1@server-7f3c0a52`.
    public static func fresh(_ name: String) -> WorkerID {
        WorkerID("\(name)@\(ProcessIdentity.current.host.limited(to: 60))-\(ClaimToken.fresh().prefix(8))")
    }

    public var description: String { text }
}
