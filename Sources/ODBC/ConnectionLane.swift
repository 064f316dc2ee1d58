import Dispatch

/// One place of a pool: a connection and the serial queue that alone touches it.
///
/// Sendable because `connection` is read and written on `queue` only, whose work items run one after the other.
final class ConnectionLane: @unchecked Sendable {
    private let queue = DispatchQueue(label: "ODBC connection")
    private let configuration: Connection.Configuration
    private var connection: Connection?

    init(_ configuration: Connection.Configuration) {
        self.configuration = configuration
    }

    /// Closes the connection where it was used.
    deinit {
        guard connection != nil else { return }
        let last = LastReference(connection.take())
        queue.async { last.release() }
    }

    func run<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.perform(body) }) }
        }
    }

    /// Closes the connection; the next use opens another.
    func disconnect() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.connection = nil
                continuation.resume()
            }
        }
    }

    /// Opens the connection if it is missing and drops it if it was lost.
    private func perform<T>(_ body: (Connection) throws -> T) throws -> T {
        let connection = try self.connection ?? Connection(configuration)
        self.connection = connection
        defer { if connection.isLost { self.connection = nil } }
        do {
            return try body(connection)
        } catch let error as ODBCError where error.kind == .readOnly && !configuration.isReadOnly {
            // After a failover this server may be the standby; the next connection finds the one that is written.
            self.connection = nil
            throw error
        }
    }
}

/// Carries a connection to its queue for the last time; Sendable because its sender keeps no reference.
private final class LastReference: @unchecked Sendable {
    private var connection: Connection?

    init(_ connection: consuming Connection?) {
        self.connection = connection
    }

    func release() {
        connection = nil
    }
}
