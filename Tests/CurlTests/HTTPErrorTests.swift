import Glibc
import Testing

@testable import Curl

@Suite(.timeLimit(.minutes(1)))
struct HTTPErrorTests {
    let client = HTTPClient()

    private func failure(of request: HTTPRequest) async -> HTTPError? {
        do throws(HTTPError) {
            _ = try await client.send(request)
            return nil
        } catch {
            return error
        }
    }

    private func silentServer() throws -> TestServer {
        try TestServer { connection in
            _ = connection.readRequest()
            connection.waitForEnd()
        }
    }

    @Test func refusedPort_isRetryableAndNamedWithoutSecrets() async throws {
        let port = try TestServer.freePort()
        let request = HTTPRequest(.get, try HTTPURL("http://user:secret@127.0.0.1:\(port)/path?token=hidden"))
        let error = try #require(await failure(of: request))
        #expect(error.kind == .connect)
        #expect(error.isRetryable)
        #expect(error.code == 7)
        #expect(error.description == "No connection to 127.0.0.1:\(port): Connection refused.")
    }

    @Test(arguments: ["bogus://user:secret@host:1", "http://user:secret@host:port", "user:secret@ho st"])
    func unusableProxy_isNamedWithoutItsPassword(_ proxy: String) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.proxy = .url(proxy)
        let request = HTTPRequest(.get, try HTTPURL("http://far.test/"))
        let error = await #expect(throws: HTTPError.self) { try await HTTPClient(configuration).send(request) }
        #expect(error?.description.contains("secret") == false)
    }

    @Test func missingUnixSocket_isAConnectError() async throws {
        var request = HTTPRequest(.get, try HTTPURL("http://localhost/"))
        request.unixSocketPath = "/tmp/no-such-socket"
        let error = try #require(await failure(of: request))
        #expect(error.kind == .connect)
        #expect(error.description == "No connection to the Unix socket /tmp/no-such-socket: No such file or directory.")
    }

    @Test func unknownHost_isAResolveError() async throws {
        let error = try #require(await failure(of: HTTPRequest(.get, try HTTPURL("http://nowhere.invalid/"))))
        #expect(error.kind == .resolve)
        #expect(error.isRetryable)
    }

    @Test func plainServerAskedForTLS_isATLSError() async throws {
        let server = try TestServer { $0.write("HTTP/1.1 400 Bad Request\r\n\r\n") }
        let request = HTTPRequest(.get, try HTTPURL("https://127.0.0.1:\(server.port)/"))
        #expect(await failure(of: request)?.kind == .tls)
    }

    @Test func connectDeadline_endsAConnectionThatNobodyAccepts() async throws {
        let listener = try FullListener()
        var request = HTTPRequest(.get, try HTTPURL("http://127.0.0.1:\(listener.port)/"))
        request.deadlines.connect = .milliseconds(100)
        let error = try #require(await failure(of: request))
        #expect(error.kind == .connectDeadline)
        #expect(error.isRetryable)
    }

    @Test func firstByteDeadline_endsAServerThatSaysNothing() async throws {
        let server = try silentServer()
        var request = HTTPRequest(.get, try HTTPURL(server.url))
        request.deadlines.firstByte = .milliseconds(100)
        let error = try #require(await failure(of: request))
        #expect(error.kind == .firstByteDeadline)
        #expect(error.description == "127.0.0.1:\(server.port) began no answer within 0.1 seconds.")
    }

    @Test func firstByteDeadline_holdsForABodySentInPiecesToo() async throws {
        let server = try silentServer()
        var request = HTTPRequest(.post, try HTTPURL(server.url), body: Array(repeating: 0, count: 1 << 20))
        request.deadlines.firstByte = .milliseconds(100)
        #expect(await failure(of: request)?.kind == .firstByteDeadline)
    }

    @Test func totalDeadline_endsAnAnswerThatDoesNotEnd() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
            connection.waitForEnd()
        }
        var request = HTTPRequest(.get, try HTTPURL(server.url))
        request.deadlines.firstByte = .milliseconds(50)
        request.deadlines.total = .milliseconds(150)
        #expect(await failure(of: request)?.kind == .totalDeadline)
    }

    @Test func bodyBeyondItsLimit_isTooLarge() async throws {
        let server = try TestServer.answering(TestServer.response("0123456789"))
        var request = HTTPRequest(.get, try HTTPURL(server.url))
        request.maxResponseBytes = 10
        #expect(await failure(of: request) == nil)
        request.maxResponseBytes = 9
        let error = try #require(await failure(of: request))
        #expect(error.kind == .tooLarge)
        #expect(!error.isRetryable)
    }

    @Test func headersWithoutEnd_areTooLarge() async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n")
            for _ in 0..<400 { connection.write("X-Long: \(String(repeating: "x", count: 1000))\r\n") }
            connection.waitForEnd()
        }
        #expect(await failure(of: HTTPRequest(.get, try HTTPURL(server.url)))?.kind == .tooLarge)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", chunkedHalf])
    func connectionClosedEarly_isRetryable(_ answer: String) async throws {
        let server = try TestServer { connection in
            _ = connection.readRequest()
            connection.write(answer)
        }
        let error = try #require(await failure(of: HTTPRequest(.get, try HTTPURL(server.url))))
        #expect(error.kind == .closedEarly)
        #expect(error.isRetryable)
    }

    private static let chunkedHalf = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"

    @Test func answerThatIsNoHTTP_isABadAnswer() async throws {
        let server = try TestServer.answering("SSH-2.0-OpenSSH\r\n")
        #expect(await failure(of: HTTPRequest(.get, try HTTPURL(server.url)))?.kind == .badAnswer)
    }

    @Test func headerWithALineEnd_isRefused() async throws {
        let fields = [(name: "X-A", value: "1\r\nX-B: 2")]
        let request = HTTPRequest(.get, try HTTPURL("http://127.0.0.1:1/"), headers: fields)
        let error = try #require(await failure(of: request))
        #expect(error.kind == .invalidRequest)
        #expect(!error.isRetryable)
    }

    @Test func cancelledTask_closesTheConnectionAtOnce() async throws {
        let (events, event) = AsyncStream.makeStream(of: String.self)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            event.yield("request")
            connection.waitForEnd()
            event.yield("end")
        }
        let request = HTTPRequest(.get, try HTTPURL(server.url))
        let task = Task { await failure(of: request) }
        var iterator = events.makeAsyncIterator()
        #expect(await iterator.next() == "request")
        task.cancel()
        #expect(await iterator.next() == "end")
        #expect(await task.value?.kind == .cancelled)
    }

    @Test func taskCancelledBefore_sendsNothing() async throws {
        let server = try TestServer.answering(TestServer.response("never"))
        let request = HTTPRequest(.get, try HTTPURL(server.url))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await failure(of: request)
        }
        #expect(await task.value?.kind == .cancelled)
    }

    @Test func shutDownClient_failsRequestsInFlightAndLaterOnes() async throws {
        let (events, event) = AsyncStream.makeStream(of: Void.self)
        let server = try TestServer { connection in
            _ = connection.readRequest()
            event.yield()
            connection.waitForEnd()
        }
        let request = HTTPRequest(.get, try HTTPURL(server.url))
        let task = Task { await failure(of: request) }
        var iterator = events.makeAsyncIterator()
        await iterator.next()
        client.shutdown()
        #expect(await task.value?.kind == .shutDown)
        #expect(await failure(of: request)?.kind == .shutDown)
    }
}

/// Listens but takes no more connections: its queue is full, so the kernel leaves a further one unanswered.
final class FullListener {
    let port: Int
    private var sockets: [Int32] = []

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        sockets.append(listener)
        let filler = (0..<4).map { _ in socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0) }
        sockets += filler
        port = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size)
                listen(listener, 0)
                getsockname(listener, address, &size)
                for socket in filler { connect(socket, address, size) }
                return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    Int(UInt16(bigEndian: $0.pointee.sin_port))
                }
            }
        }
    }

    deinit { for socket in sockets { close(socket) } }
}
