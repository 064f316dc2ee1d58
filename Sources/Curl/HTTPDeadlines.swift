/// How long each stage of a request may take; each has its own kind of ``HTTPError``.
public struct HTTPDeadlines: Sendable, Hashable {
    /// Name look-up, connection and TLS handshake together.
    public var connect: Duration
    /// From the request sent (its body too) to the first byte of the answer.
    public var firstByte: Duration
    /// From `send` to the last byte.
    public var total: Duration

    public init(
        connect: Duration = .seconds(10), firstByte: Duration = .seconds(60), total: Duration = .seconds(120)
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.total = total
    }
}
