import Glibc
import Synchronization

/// A server of raw sockets with a thread for each connection, so that a test decides every byte and every silence.
final class TestServer: Sendable {
    let port: Int
    private let listener: Int32
    private let accepted = Atomic<Int>(0)

    /// Runs the handler on each accepted connection's own thread and closes the connection behind it.
    convenience init(_ handler: @escaping @Sendable (TestConnection) -> Void) throws {
        let listener = try Self.listenOnLoopback()
        self.init(listener: listener, port: try Self.port(of: listener), handler)
    }

    convenience init(unixSocketPath: String, _ handler: @escaping @Sendable (TestConnection) -> Void) throws {
        self.init(listener: try Self.listen(unixSocketPath: unixSocketPath), port: 0, handler)
    }

    private init(listener: Int32, port: Int, _ handler: @escaping @Sendable (TestConnection) -> Void) {
        self.listener = listener
        self.port = port
        startThread { [weak self] in
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else {
                    // Shut down. Closed here alone: a number that is free again would be another server's listener.
                    guard [EINVAL, EMFILE, ENFILE].contains(errno) else { continue }
                    close(listener)
                    return
                }
                self?.accepted.add(1, ordering: .relaxed)
                startThread { handler(TestConnection(socket: socket)) }
            }
        }
    }

    deinit {
        // Ends the accept that a plain close would leave waiting.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    var url: String { "http://127.0.0.1:\(port)" }

    var connectionCount: Int { accepted.load(ordering: .relaxed) }

    /// A loopback port on which nobody listens.
    static func freePort() throws -> Int {
        let listener = try listenOnLoopback()
        defer { close(listener) }
        return try port(of: listener)
    }
}

extension TestServer {
    /// Answers every request of a connection alike.
    static func answering(_ response: String) throws -> TestServer {
        try TestServer { connection in
            while connection.readRequest() != nil { connection.write(response) }
        }
    }

    static func response(_ body: String, status: String = "200 OK", headers: [String] = []) -> String {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }
}

extension TestServer {
    private static func listenOnLoopback() throws -> Int32 {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        try bindAndListen(listener, &address)
        return listener
    }

    private static func listen(unixSocketPath: String) throws -> Int32 {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: unixSocketPath.utf8.prefix($0.count - 1)) }
        try bindAndListen(listener, &address)
        return listener
    }

    private static func bindAndListen<Address>(_ listener: Int32, _ address: inout Address) throws {
        let size = socklen_t(MemoryLayout<Address>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
        }
        guard bound == 0, Glibc.listen(listener, 1024) == 0 else { throw TestServerError(number: errno) }
    }

    private static func port(of listener: Int32) throws -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &size) }
        }
        guard code == 0 else { throw TestServerError(number: errno) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

struct TestServerError: Error {
    var number: Int32
}

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func startThread(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
    pthread_create(
        &thread, nil,
        { context in
            if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
            return nil
        }, context)
    pthread_detach(thread)
}
