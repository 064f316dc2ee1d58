import Glibc

/// One request as the server read it.
struct TestRequest: Sendable {
    var head: String
    var body: [UInt8]

    /// The line of a header, name included; nil if it is not there.
    func headerLine(_ name: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }.map(String.init)
    }
}

/// The server's end of one connection; closed when released.
final class TestConnection {
    private let socket: Int32
    private var received: [UInt8] = []

    init(socket: Int32) {
        self.socket = socket
        var on: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { close(socket) }

    /// Nil when the client has closed the connection.
    func readRequest() -> TestRequest? {
        while true {
            if let end = endOfHead {
                let head = String(decoding: received[..<end], as: UTF8.self)
                return readBody(TestRequest(head: head, body: []), from: end + 4)
            }
            guard readMore() else { return nil }
        }
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Returns when the client has closed its end.
    func waitForEnd() {
        while readMore() {}
    }

    private func readBody(_ request: TestRequest, from start: Int) -> TestRequest? {
        var request = request
        let length = request.headerLine("Content-Length").flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
        while received.count < start + length {
            guard readMore() else { return nil }
        }
        request.body = Array(received[start..<(start + length)])
        received.removeFirst(start + length)
        return request
    }

    private var endOfHead: Int? {
        let end = Array("\r\n\r\n".utf8)
        guard received.count >= end.count else { return nil }
        return (0...(received.count - end.count)).first { received[$0..<($0 + end.count)].elementsEqual(end) }
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        received += buffer[..<count]
        return true
    }
}
